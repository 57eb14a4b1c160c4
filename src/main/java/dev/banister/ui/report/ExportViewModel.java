package dev.banister.ui.report;

import dev.banister.audit.AuditResult;
import dev.banister.report.ReportFormat;
import dev.banister.report.ReportOptions;
import dev.banister.report.ReportWriter;
import dev.banister.ui.control.Words;
import dev.banister.ui.task.Job;
import dev.banister.ui.task.RunningTask;
import dev.banister.ui.task.TaskRunner;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/** What is exported and how; renders the report off the window's thread, the latest wish wins. */
public final class ExportViewModel {

  private final AuditResult result;
  private final long unreviewed;
  private final Function<ReportFormat, ReportWriter> writers;
  private final TaskRunner tasks;
  private final ObjectProperty<ExportFormat> format = new SimpleObjectProperty<>(ExportFormat.PDF);
  private final BooleanProperty exact = new SimpleBooleanProperty(true);
  private final BooleanProperty source = new SimpleBooleanProperty(true);
  private final StringProperty preparedBy = new SimpleStringProperty("");
  private final StringProperty file = new SimpleStringProperty();
  private final IntegerProperty page = new SimpleIntegerProperty();
  private final ReadOnlyObjectWrapper<@Nullable Preview> preview = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<@Nullable BufferedImage> picture =
      new ReadOnlyObjectWrapper<>();
  private final ReadOnlyBooleanWrapper working = new ReadOnlyBooleanWrapper();
  private final ReadOnlyStringWrapper message = new ReadOnlyStringWrapper("");
  private final Map<Integer, BufferedImage> thumbnails = new HashMap<>();
  private @Nullable RunningTask rendering;
  private int wish;

  public ExportViewModel(
      AuditResult result,
      long unreviewed,
      Function<ReportFormat, ReportWriter> writers,
      TaskRunner tasks) {
    this.result = result;
    this.unreviewed = unreviewed;
    this.writers = writers;
    this.tasks = tasks;
    file.set(proposed(ExportFormat.PDF).toString());
    format.addListener(
        (value, was, now) -> {
          file.set(withEnding(file.get(), was, now));
          render();
        });
    exact.addListener(changed -> render());
    source.addListener(changed -> render());
    page.addListener(changed -> renderPage());
    render();
  }

  public long unreviewed() {
    return unreviewed;
  }

  ObjectProperty<ExportFormat> formatProperty() {
    return format;
  }

  BooleanProperty exactProperty() {
    return exact;
  }

  BooleanProperty sourceProperty() {
    return source;
  }

  StringProperty preparedByProperty() {
    return preparedBy;
  }

  public StringProperty fileProperty() {
    return file;
  }

  /** The page that is shown, from 0. */
  IntegerProperty pageProperty() {
    return page;
  }

  /** Null until the first one is there; the old one stays while a new one is made. */
  ReadOnlyObjectProperty<@Nullable Preview> previewProperty() {
    return preview.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<@Nullable BufferedImage> pictureProperty() {
    return picture.getReadOnlyProperty();
  }

  ReadOnlyBooleanProperty workingProperty() {
    return working.getReadOnlyProperty();
  }

  public ReadOnlyStringProperty messageProperty() {
    return message.getReadOnlyProperty();
  }

  int pageCount() {
    return preview.get() instanceof Preview.Pages pages ? pages.count() : 0;
  }

  /** Gives the small picture of a page, at once or as soon as it is made. */
  void thumbnail(int wanted, Consumer<BufferedImage> receiver) {
    if (thumbnails.containsKey(wanted)) {
      receiver.accept(thumbnails.get(wanted));
    } else if (preview.get() instanceof Preview.Pages pages) {
      tasks.startShort(
          Job.of(() -> PreviewReader.thumbnail(pages.pdf(), wanted))
              .onDone(
                  image -> {
                    if (preview.get() == pages) {
                      thumbnails.put(wanted, image);
                      receiver.accept(image);
                    }
                  }));
    }
  }

  /** Makes the preview anew. */
  void render() {
    if (rendering != null) {
      rendering.stop();
    }
    int mine = ++wish;
    ExportFormat wanted = format.get();
    ReportOptions options = options();
    working.set(true);
    message.set("");
    rendering =
        tasks.start(
            Job.of(() -> preview(wanted, options))
                .onDone(made -> show(made, mine))
                .onFailed(problem -> failed(problem, mine)));
  }

  /**
   * Writes the report.
   *
   * @param saved gets the file
   */
  public void save(Consumer<Path> saved) {
    Path target = Path.of(file.get());
    ExportFormat wanted = format.get();
    ReportOptions options = options();
    working.set(true);
    tasks.start(
        Job.of(() -> write(wanted, options, target))
            .onDone(
                path -> {
                  working.set(false);
                  saved.accept(path);
                })
            .onFailed(
                problem -> {
                  working.set(false);
                  message.set(Words.of("export.failed", target.getFileName(), reason(problem)));
                }));
  }

  /** Ends the preview; what still comes in is not listened to. */
  void stop() {
    wish++;
    if (rendering != null) {
      rendering.stop();
    }
  }

  private void show(Preview made, int mine) {
    if (mine == wish) {
      working.set(false);
      thumbnails.clear();
      preview.set(made);
      picture.set(null);
      page.set(Math.clamp(page.get(), 0, Math.max(0, pageCount() - 1)));
      renderPage();
    }
  }

  private void failed(Throwable problem, int mine) {
    if (mine == wish) {
      working.set(false);
      message.set(Words.of("export.preview.failed", reason(problem)));
    }
  }

  private void renderPage() {
    if (preview.get() instanceof Preview.Pages pages) {
      int wanted = page.get();
      tasks.startShort(
          Job.of(() -> PreviewReader.page(pages.pdf(), wanted))
              .onDone(
                  image -> {
                    if (wanted == page.get() && preview.get() == pages) {
                      picture.set(image);
                    }
                  }));
    }
  }

  private Preview preview(ExportFormat wanted, ReportOptions options) throws IOException {
    byte[] bytes = bytes(wanted, options);
    return wanted == ExportFormat.PDF ? PreviewReader.pages(bytes) : PreviewReader.text(bytes);
  }

  private byte[] bytes(ExportFormat wanted, ReportOptions options) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    writers.apply(wanted.format()).write(result, options, out);
    return out.toByteArray();
  }

  /** Writes beside the target first, so that a failure leaves an older report alone. */
  private Path write(ExportFormat wanted, ReportOptions options, Path target) throws IOException {
    byte[] bytes = bytes(wanted, options);
    Path folder = target.toAbsolutePath().getParent();
    Files.createDirectories(folder);
    Path next = Files.createTempFile(folder, ".banister", "." + wanted.ending());
    try {
      Files.write(next, bytes);
      return Files.move(next, target.toAbsolutePath(), StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(next);
    }
  }

  private ReportOptions options() {
    return new ReportOptions(
        Words.of("export.reportTitle", result.project().name()),
        preparedBy.get().strip(),
        exact.get(),
        source.get(),
        ZoneId.systemDefault(),
        List.of());
  }

  private Path proposed(ExportFormat wanted) {
    return Path.of(
        System.getProperty("user.home"), result.project().name() + "-audit." + wanted.ending());
  }

  private static String withEnding(String path, ExportFormat was, ExportFormat now) {
    String ending = "." + was.ending();
    return path.endsWith(ending)
        ? path.substring(0, path.length() - ending.length()) + "." + now.ending()
        : path;
  }

  private static String reason(Throwable problem) {
    return problem.getMessage() == null ? problem.getClass().getSimpleName() : problem.getMessage();
  }
}
