package org.rapporteur.report.assembly;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.rapporteur.analysis.SampleMaterial;
import org.rapporteur.analysis.draft.Draft;
import org.rapporteur.analysis.draft.Ledger;
import org.rapporteur.analysis.finding.Findings;
import org.rapporteur.analysis.material.Material;
import org.rapporteur.rendering.RenderedFiles;
import org.rapporteur.rendering.ReportRenderer;
import org.rapporteur.rendering.document.InputSnapshot;
import org.rapporteur.rendering.document.ReportDocument;
import org.rapporteur.rendering.supplement.Supplement;
import org.rapporteur.shared.LanguageTag;

/// The files of a report on a draft that no database holds, published at a set time.
public final class DraftFiles {

  static final String SITE = "https://consult.example.org";

  private static final Instant PUBLISHED = Instant.parse("2009-11-13T09:00:00Z");

  private static final List<ReportRenderer> FORMATS = RenderedFiles.formats();

  private static final Set<String> QUICK = Set.of("html", "json", "md");

  private DraftFiles() {}

  /// By the endings of their names.
  static Map<String, byte[]> of(Material material, Findings found, Draft draft) {
    return of(report(material, found, draft));
  }

  /// Those of them that need no layout, which takes long where thousands of comments are listed.
  public static Map<String, byte[]> withoutLayout(Material material, Findings found, Draft draft) {
    var report = report(material, found, draft);
    return FORMATS.stream()
        .filter(format -> QUICK.contains(format.extension()))
        .collect(
            Collectors.toMap(
                ReportRenderer::extension, format -> RenderedFiles.bytes(format, report, SITE)));
  }

  static Map<String, byte[]> of(ReportDocument report) {
    var files = new TreeMap<String, byte[]>();
    FORMATS.forEach(
        format -> files.put(format.extension(), RenderedFiles.bytes(format, report, SITE)));
    return files;
  }

  static ReportDocument report(Material material, Findings found, Draft draft) {
    return DocumentAssembly.assemble(
        new ReportMaterial(
            SampledMaterial.facts(material),
            new Designation(null, null),
            LanguageTag.ENGLISH,
            draft,
            Map.of(),
            Map.of(),
            Ledger.of(material, draft, found.reading().commentsSetAside()),
            Map.of(),
            Map.of(),
            SampledMaterial.bylines(material),
            SampledMaterial.positions(material),
            List.of(),
            List.of(),
            List.of(),
            List.of("Comments were read."),
            Supplement.EMPTY,
            new InputSnapshot("ab".repeat(32), material.comments().size(), PUBLISHED)),
        1,
        PUBLISHED,
        SampleMaterial.messages());
  }
}
