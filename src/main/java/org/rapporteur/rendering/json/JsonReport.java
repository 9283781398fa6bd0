package org.rapporteur.rendering.json;

import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.rapporteur.rendering.content.DocumentLinks;
import org.rapporteur.rendering.content.ReportTexts;
import org.rapporteur.rendering.document.AnnexEntry;
import org.rapporteur.rendering.document.Contribution;
import org.rapporteur.rendering.document.Correction;
import org.rapporteur.rendering.document.RemovedContribution;
import org.rapporteur.rendering.document.ReportDocument;
import org.rapporteur.rendering.document.SubmittedSummary;
import org.rapporteur.rendering.document.SummaryPoint;

/// The JSON of one report.
record JsonReport(
    ReportDocument document,
    DocumentLinks links,
    SortedMap<Integer, SortedSet<Integer>> citingParagraphs) {

  JsonReport(ReportDocument document, DocumentLinks links) {
    this(document, links, document.citingParagraphs());
  }

  JsonObject toJson() {
    var masthead = document.masthead();
    var json =
        new JsonObject()
            .put("format", JsonRenderer.FORMAT)
            .put("consultation", document.consultation().value())
            .put("edition", document.edition())
            .put("link", links.edition(document.edition()))
            .put("publishedAt", document.publishedAt())
            .put("language", document.language())
            .put("direction", document.language().direction())
            .put("institution", masthead.institution())
            .put("symbol", masthead.symbol())
            .put("distribution", masthead.distribution())
            .put("date", masthead.date())
            .put("originalLanguage", masthead.originalLanguage())
            .put("title", masthead.title())
            .put("subtitle", masthead.subtitle())
            .put("embargo", masthead.embargo())
            .put("mandate", document.mandate())
            .put("input", document.snapshot())
            .put("coverage", document.coverage())
            .putAll("summary", document.summary(), JsonReport::summaryPoint)
            .putAll("sections", document.sections(), JsonBody::section)
            .put("submissions", document.submissions())
            .putAll("submittedSummaries", document.submittedSummaries(), JsonReport::submitted)
            .putAll("contributions", document.contributions(), this::contribution)
            .putAll("method", document.method());
    JsonSupplement.put(json, document.supplement());
    return json.putAll("corrections", corrections(c -> c.submission() == null), this::correction)
        .putAll("summaryCorrections", corrections(c -> c.submission() != null), this::correction);
  }

  private static JsonObject summaryPoint(SummaryPoint point) {
    return new JsonObject()
        .put("text", point.text())
        .putAll("paragraphs", point.paragraphs())
        .put("id", point.id())
        .putAll("sentences", point.sentences(), JsonBody::sentence);
  }

  private static JsonObject submitted(SubmittedSummary summary) {
    return new JsonObject()
        .put("submission", ReportTexts.submissionLabel(summary.submission()))
        .put("delegation", summary.delegation())
        .put("revision", summary.revision())
        .put("language", summary.language())
        .put("text", summary.text().isEmpty() ? null : summary.text())
        .put(summary.removal());
  }

  private JsonObject contribution(AnnexEntry entry) {
    var json =
        new JsonObject()
            .put("number", entry.number())
            .put("question", entry.question())
            .put("link", links.comment(entry.number()));
    switch (entry) {
      case Contribution contribution -> {
        var contributor = contribution.contributor();
        Integer submission = contribution.submission();
        json.put("revision", contribution.revision())
            .put("author", contributor.name())
            .put("organization", contributor.organization())
            .put("group", contributor.group())
            .put("country", contributor.country())
            .put("region", contributor.region())
            .put("language", contribution.language())
            .put("createdAt", contribution.createdAt())
            .put("submission", submission == null ? null : ReportTexts.submissionLabel(submission));
      }
      case RemovedContribution removed ->
          json.put("removedBy", ReportTexts.decisionLabel(removed.decision()));
    }
    return json.put("outcome", entry.disposition().outcome())
        .put("reason", entry.disposition().reason())
        .putAll(
            "paragraphs",
            List.copyOf(citingParagraphs.getOrDefault(entry.number(), new TreeSet<>())));
  }

  private List<Correction> corrections(Predicate<Correction> filter) {
    return document.corrections().stream().filter(filter).toList();
  }

  private JsonObject correction(Correction correction) {
    var json = new JsonObject().put("kind", correction.kind()).put("comment", correction.comment());
    if (correction.comment() == null) {
      json.put("submission", ReportTexts.correctedLabel(correction));
    }
    return json.put("decision", ReportTexts.decisionLabel(correction.decision()))
        .put("decidedAt", correction.decidedAt())
        .put("link", links.decision(correction.decision()));
  }
}
