package dev.banister.report;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import com.openhtmltopdf.util.XRLog;
import dev.banister.audit.AuditResult;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;

/** Writes the audit as a tagged PDF for archives (PDF/A-2a, PDF/UA-1), made from the XHTML. */
public final class PdfReport implements ReportWriter {
  private static final int REGULAR = 400;
  private static final int SEMI_BOLD = 600;

  static {
    // Its log speaks of every unknown CSS property; what matters comes as an exception.
    XRLog.setLoggingEnabled(false);
  }

  @Override
  public void write(AuditResult result, ReportOptions options, OutputStream out)
      throws IOException {
    PdfRendererBuilder builder = new PdfRendererBuilder();
    builder.useFastMode();
    builder.usePdfUaAccessibility(true);
    builder.usePdfAConformance(PdfRendererBuilder.PdfAConformance.PDFA_2_A);
    builder.withProducer("Banister " + result.banisterVersion());
    builder.useSVGDrawer(new BatikSVGDrawer());
    font(builder, "Inter", "Inter-Regular.ttf", REGULAR);
    font(builder, "Inter", "Inter-SemiBold.ttf", SEMI_BOLD);
    font(builder, "JetBrains Mono", "JetBrainsMonoNL-Regular.ttf", REGULAR);
    font(builder, "JetBrains Mono", "JetBrainsMonoNL-SemiBold.ttf", SEMI_BOLD);
    colorProfile(builder);
    builder.withHtmlContent(new HtmlReport().document(result, options), null);
    builder.toStream(out);
    builder.run();
    out.flush();
  }

  private static void font(PdfRendererBuilder builder, String family, String file, int weight) {
    builder.useFont(() -> open("font/" + file), family, weight, FontStyle.NORMAL, true);
  }

  private static void colorProfile(PdfRendererBuilder builder) throws IOException {
    builder.useColorProfile(
        java.awt.color.ICC_Profile.getInstance(java.awt.color.ColorSpace.CS_sRGB).getData());
  }

  private static InputStream open(String name) {
    InputStream in = PdfReport.class.getResourceAsStream(name);
    if (in == null) {
      throw new UncheckedIOException(
          new IOException("The font " + name + " is missing from the program"));
    }
    return in;
  }
}
