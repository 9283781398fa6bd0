package org.rapporteur.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.List;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

/// Checks a PDF with veraPDF, the validator that archives use.
public final class VeraPdf {

  private static final List<PDFAFlavour> PROFILES =
      List.of(PDFAFlavour.PDFA_3_A, PDFAFlavour.PDFUA_1);

  private VeraPdf() {}

  /// Lists the violations of PDF/A-3a, for archives, and of PDF/UA-1, for screen readers.
  public static List<String> failures(byte[] pdf) throws Exception {
    VeraGreenfieldFoundryProvider.initialise();
    var foundry = Foundries.defaultInstance();
    try (var parser = foundry.createParser(new ByteArrayInputStream(pdf), PROFILES.getFirst());
        var validator = foundry.createValidator(PROFILES, -1, false, false, false)) {
      var results = validator.validateAll(parser);
      assertThat(results).hasSameSizeAs(PROFILES);
      assertThat(results).allSatisfy(r -> assertThat(r.getTotalAssertions()).isPositive());
      return results.stream()
          .flatMap(result -> result.getTestAssertions().stream())
          .filter(a -> a.getStatus() == TestAssertion.Status.FAILED)
          .map(
              a ->
                  a.getRuleId().getSpecification()
                      + " "
                      + a.getRuleId().getClause()
                      + ": "
                      + a.getMessage()
                      + a.getLocation())
          .toList();
    }
  }
}
