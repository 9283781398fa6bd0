package org.rapporteur.rendering.format;

import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.rapporteur.rendering.document.AnnexEntry;
import org.rapporteur.rendering.document.Contribution;
import org.rapporteur.rendering.document.Correction;
import org.rapporteur.rendering.document.Coverage;
import org.rapporteur.rendering.document.Mandate;
import org.rapporteur.rendering.document.Masthead;
import org.rapporteur.rendering.document.RemovedContribution;
import org.rapporteur.rendering.document.ReportDocument;
import org.rapporteur.rendering.document.SubmittedSummary;
import org.rapporteur.rendering.document.SummaryPoint;
import org.rapporteur.rendering.document.Table;
import org.rapporteur.rendering.document.Withdrawal;
import tools.jackson.core.JsonGenerator;

/// Writes one report: what stands before its body, the body, and its annexes.
record JsonReport(
    JsonGenerator json,
    ReportDocument document,
    ReportLinks links,
    JsonValues values,
    SortedMap<Integer, SortedSet<Integer>> citing) {

  JsonReport(JsonGenerator json, ReportDocument document, ReportLinks links) {
    this(json, document, links, new JsonValues(json), document.citingParagraphs());
  }

  void write() {
    json.writeStartObject();
    json.writeStringProperty("format", JsonRenderer.FORMAT);
    json.writeStringProperty("consultation", document.consultation().value());
    json.writeNumberProperty("edition", document.edition());
    json.writeStringProperty("link", links.edition(document.edition()));
    json.writeStringProperty("publishedAt", document.publishedAt().toString());
    json.writeStringProperty("language", document.language().value());
    json.writeStringProperty("direction", document.language().direction());
    masthead(document.masthead());
    mandate(document.mandate());
    input();
    coverage(document.coverage());
    values.array("summary", document.summary(), this::summary);
    values.array("sections", document.sections(), new JsonBody(json, values)::section);
    submissions(document.submissions());
    values.array("submittedSummaries", document.submittedSummaries(), this::submitted);
    values.array("contributions", document.contributions(), this::contribution);
    values.array("method", document.method(), json::writeString);
    new JsonEnclosed(json, values).write(document.enclosed());
    values.array("corrections", corrections(c -> c.submission() == null), this::correction);
    values.array("summaryCorrections", corrections(c -> c.submission() != null), this::correction);
    json.writeEndObject();
    json.writeRaw('\n');
  }

  private void masthead(Masthead masthead) {
    json.writeStringProperty("institution", masthead.institution());
    values.optional("symbol", masthead.symbol());
    values.optional("distribution", masthead.distribution());
    json.writeStringProperty("date", masthead.date().toString());
    json.writeStringProperty("originalLanguage", masthead.originalLanguage().value());
    json.writeStringProperty("title", masthead.title());
    values.optional("subtitle", masthead.subtitle());
    var embargo = masthead.embargo();
    if (embargo != null) {
      json.writeObjectPropertyStart("embargo");
      json.writeStringProperty("until", embargo.until().toString());
      json.writeStringProperty("reader", embargo.reader());
      json.writeEndObject();
    }
  }

  private void mandate(@Nullable Mandate mandate) {
    if (mandate != null) {
      json.writeObjectPropertyStart("mandate");
      json.writeStringProperty("quote", mandate.quote());
      json.writeStringProperty("language", mandate.language().value());
      json.writeStringProperty("source", mandate.source());
      values.optional("link", mandate.link());
      json.writeEndObject();
    }
  }

  private void input() {
    json.writeObjectPropertyStart("input");
    json.writeStringProperty("sha256", document.snapshot().sha256());
    json.writeNumberProperty("comments", document.snapshot().comments());
    json.writeStringProperty("takenAt", document.snapshot().takenAt().toString());
    json.writeEndObject();
  }

  private void coverage(Coverage coverage) {
    json.writeObjectPropertyStart("coverage");
    json.writeNumberProperty("total", coverage.total());
    json.writeNumberProperty("accounted", coverage.accounted());
    json.writeNumberProperty("cited", coverage.cited());
    json.writeNumberProperty("grouped", coverage.grouped());
    json.writeNumberProperty("attached", coverage.attached());
    values.array("setAside", coverage.setAside(), this::count);
    json.writeNumberProperty("sentences", coverage.sentences());
    values.array("uncited", coverage.uncited(), this::count);
    json.writeEndObject();
  }

  private void count(Coverage.Count count) {
    json.writeStartObject();
    json.writeStringProperty("reason", count.reason().code());
    json.writeStringProperty("label", count.reason().label());
    json.writeNumberProperty("number", count.number());
    json.writeEndObject();
  }

  private void summary(SummaryPoint point) {
    json.writeStartObject();
    json.writeStringProperty("text", point.text());
    values.array("paragraphs", point.paragraphs(), json::writeNumber);
    json.writeStringProperty("id", point.id());
    values.array("sentences", point.sentences(), new JsonBody(json, values)::sentence);
    json.writeEndObject();
  }

  private void submissions(@Nullable Table listed) {
    if (listed != null) {
      json.writeObjectPropertyStart("submissions");
      new JsonBody(json, values).table(listed);
      json.writeEndObject();
    }
  }

  private void submitted(SubmittedSummary summary) {
    json.writeStartObject();
    json.writeStringProperty("submission", ReportWords.submission(summary.submission()));
    json.writeStringProperty("delegation", summary.delegation());
    json.writeNumberProperty("revision", summary.revision());
    json.writeStringProperty("language", summary.language().value());
    if (!summary.text().isEmpty()) {
      json.writeStringProperty("text", summary.text());
    }
    Withdrawal gone = summary.gone();
    if (gone != null) {
      json.writeStringProperty(
          JsonValues.code(gone.kind()) + "By", ReportWords.decision(gone.decision()));
    }
    json.writeEndObject();
  }

  private void contribution(AnnexEntry entry) {
    json.writeStartObject();
    json.writeNumberProperty("number", entry.number());
    json.writeNumberProperty("question", entry.question());
    json.writeStringProperty("link", links.comment(entry.number()));
    switch (entry) {
      case Contribution contribution -> {
        json.writeNumberProperty("revision", contribution.revision());
        json.writeStringProperty("author", contribution.name());
        values.optional("organization", contribution.organization());
        values.optional("group", contribution.group());
        values.optional("country", contribution.country());
        values.optional("region", contribution.region());
        json.writeStringProperty("language", contribution.language().value());
        json.writeStringProperty("createdAt", contribution.createdAt().toString());
        Integer submission = contribution.submission();
        if (submission != null) {
          json.writeStringProperty("submission", ReportWords.submission(submission));
        }
      }
      case RemovedContribution removed ->
          json.writeStringProperty("removedBy", ReportWords.decision(removed.decision()));
    }
    json.writeStringProperty("outcome", JsonValues.code(entry.disposition().outcome()));
    values.optional("reason", entry.disposition().reason());
    values.array(
        "paragraphs",
        List.copyOf(citing.getOrDefault(entry.number(), new java.util.TreeSet<>())),
        json::writeNumber);
    json.writeEndObject();
  }

  private List<Correction> corrections(Predicate<Correction> which) {
    return document.corrections().stream().filter(which).toList();
  }

  private void correction(Correction correction) {
    json.writeStartObject();
    json.writeStringProperty("kind", JsonValues.code(correction.kind()));
    Integer comment = correction.comment();
    if (comment == null) {
      json.writeStringProperty("submission", ReportWords.corrected(correction));
    } else {
      json.writeNumberProperty("comment", comment);
    }
    json.writeStringProperty("decision", ReportWords.decision(correction.decision()));
    json.writeStringProperty("decidedAt", correction.decidedAt().toString());
    json.writeStringProperty("link", links.decision(correction.decision()));
    json.writeEndObject();
  }
}
