package dev.banister.recorder;

import java.io.File;
import java.io.IOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The class path of a child: our own classes and the few libraries that it needs. */
final class ChildClassPath {
  /** A class of each part; it is only located here, not loaded. */
  private static final List<String> PARTS =
      List.of(
          ChildCommand.PROGRAM,
          "dev.banister.recorder.ChildClassPath",
          "org.python.core.PyObject",
          "com.fasterxml.jackson.databind.ObjectMapper",
          "com.fasterxml.jackson.core.JsonFactory",
          "com.fasterxml.jackson.annotation.JsonTypeInfo",
          "org.jspecify.annotations.Nullable");

  static String text() {
    return PARTS.stream()
        .flatMap(ChildClassPath::place)
        .map(Path::toString)
        .distinct()
        .collect(Collectors.joining(File.pathSeparator));
  }

  private static Stream<Path> place(String className) {
    String resource = className.replace('.', '/') + ".class";
    URL url = ChildClassPath.class.getClassLoader().getResource(resource);
    return url == null ? Stream.empty() : Stream.of(container(url, resource));
  }

  private static Path container(URL url, String resource) {
    try {
      URLConnection connection = url.openConnection();
      if (connection instanceof JarURLConnection jar) {
        return Path.of(jar.getJarFileURL().toURI());
      }
      String text = url.toURI().toString();
      return Path.of(URI.create(text.substring(0, text.length() - resource.length())));
    } catch (IOException | URISyntaxException e) {
      throw new IllegalStateException("the class path has no place for " + resource, e);
    }
  }

  private ChildClassPath() {}
}
