@echo off
rem Starts Banister with the Java 25 that is found.
setlocal
set "HOME_DIR=%~dp0.."
set "JAVA=%HOME_DIR%\runtime\bin\java.exe"
if not exist "%JAVA%" if defined BANISTER_JAVA set "JAVA=%BANISTER_JAVA%"
if not exist "%JAVA%" if defined JAVA_HOME set "JAVA=%JAVA_HOME%\bin\java.exe"
if not exist "%JAVA%" set "JAVA=java"
rem The optimising compiler takes a core from the window, and most commands are over before it pays.
"%JAVA%" -Xmx1g -XX:TieredStopAtLevel=1 -XX:+UseSerialGC --enable-native-access=ALL-UNNAMED,javafx.graphics --sun-misc-unsafe-memory-access=allow -Djdk.reflect.useNativeAccessorOnly=true "-Dbanister.home=%HOME_DIR%" --module-path "%HOME_DIR%\lib\javafx" --add-modules javafx.controls,javafx.swing -cp "%HOME_DIR%\lib\*" dev.banister.Launcher %*
exit /b %ERRORLEVEL%
