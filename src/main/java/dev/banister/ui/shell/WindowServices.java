package dev.banister.ui.shell;

import dev.banister.report.ReportFormat;
import dev.banister.report.ReportWriter;
import dev.banister.ui.settings.UserState;
import dev.banister.ui.task.TaskRunner;
import java.nio.file.Path;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What the window is given besides its model.
 *
 * @param sample the bundled sample project, or null
 * @param version of the program
 */
public record WindowServices(
    UserState state,
    TaskRunner tasks,
    Function<ReportFormat, ReportWriter> writers,
    @Nullable Path sample,
    String version) {}
