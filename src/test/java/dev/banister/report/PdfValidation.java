package dev.banister.report;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/** Asks veraPDF whether a file is PDF/A-2a and PDF/UA-1, as it says of itself. */
final class PdfValidation {
  private static final int MOST_FAILURES = 20;

  private PdfValidation() {}

  static List<String> failures(byte[] pdf) throws Exception {
    VeraGreenfieldFoundryProvider.initialise();
    List<String> failures = new ArrayList<>();
    for (PDFAFlavour flavour : List.of(PDFAFlavour.PDFA_2_A, PDFAFlavour.PDFUA_1)) {
      try (PDFAParser parser =
              Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour);
          PDFAValidator validator =
              Foundries.defaultInstance()
                  .createValidator(flavour, MOST_FAILURES, false, false, false)) {
        ValidationResult result = validator.validate(parser);
        result.getTestAssertions().forEach(a -> failures.add(words(flavour, a)));
        if (!result.isCompliant() && failures.isEmpty()) {
          failures.add(flavour.getId() + " is not met");
        }
      }
    }
    return failures;
  }

  private static String words(PDFAFlavour flavour, TestAssertion assertion) {
    return flavour.getId()
        + " "
        + assertion.getRuleId().getClause()
        + ": "
        + assertion.getMessage()
        + " at "
        + assertion.getLocation().getContext();
  }
}
