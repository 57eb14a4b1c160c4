package dev.banister.ui.welcome;

import dev.banister.ui.settings.RecentFolder;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What can be done from the welcome screen.
 *
 * @param openSample null when this copy of the program has no sample
 */
public record WelcomeActions(
    Runnable chooseFolder,
    Consumer<Path> open,
    @Nullable Runnable openSample,
    Supplier<List<RecentFolder>> recent,
    Runnable clearRecent,
    Runnable shortcuts) {}
