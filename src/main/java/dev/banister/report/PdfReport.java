package dev.banister.report;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import com.openhtmltopdf.util.XRLog;
import dev.banister.audit.AuditResult;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.IOException;
import java.io.OutputStream;

/** Writes the audit as a tagged PDF for archives (PDF/A-2a, PDF/UA-1), made from the XHTML. */
public final class PdfReport implements ReportWriter {
  static {
    // Its log speaks of every unknown CSS property; what matters comes as an exception.
    XRLog.setLoggingEnabled(false);
  }

  @Override
  public void write(AuditResult result, ReportOptions options, OutputStream out)
      throws IOException {
    PdfRendererBuilder builder = new PdfRendererBuilder();
    builder.usePdfUaAccessibility(true);
    builder.usePdfAConformance(PdfRendererBuilder.PdfAConformance.PDFA_2_A);
    builder.useColorProfile(ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData());
    builder.withProducer("Banister " + result.banisterVersion());
    builder.useSVGDrawer(new BatikSVGDrawer());
    for (Fonts.Face face : Fonts.FACES) {
      builder.useFont(face::open, face.family(), face.weight(), FontStyle.NORMAL, true);
    }
    builder.withHtmlContent(HtmlReport.document(result, options, Fonts.coverage()), null);
    builder.toStream(out);
    builder.run();
    out.flush();
  }
}
