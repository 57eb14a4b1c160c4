package dev.banister.cli;

import dev.banister.audit.Auditor;
import dev.banister.report.ReportFormat;
import dev.banister.report.ReportWriter;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;

/**
 * What the commands work with.
 *
 * @param auditor opens the engine; the command closes it
 * @param writers by format
 * @param workbench opens the window on a folder (null: on nothing) and returns when it is closed
 * @param password asks for a password without showing it
 * @param out results
 * @param err diagnostics and progress
 * @param terminal whether progress may be drawn
 */
public record Surroundings(
    Supplier<Auditor> auditor,
    Function<ReportFormat, ReportWriter> writers,
    ToIntFunction<Path> workbench,
    PasswordPrompt password,
    PrintStream out,
    PrintStream err,
    boolean terminal) {}
