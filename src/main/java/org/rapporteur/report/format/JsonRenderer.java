package org.rapporteur.report.format;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;
import org.rapporteur.report.document.AnnexEntry;
import org.rapporteur.report.document.Block;
import org.rapporteur.report.document.Chart;
import org.rapporteur.report.document.Citation;
import org.rapporteur.report.document.Contribution;
import org.rapporteur.report.document.Correction;
import org.rapporteur.report.document.Coverage;
import org.rapporteur.report.document.Figure;
import org.rapporteur.report.document.Mandate;
import org.rapporteur.report.document.Masthead;
import org.rapporteur.report.document.NumberedParagraph;
import org.rapporteur.report.document.NumberedTable;
import org.rapporteur.report.document.Quotation;
import org.rapporteur.report.document.RemovedContribution;
import org.rapporteur.report.document.ReportDocument;
import org.rapporteur.report.document.Section;
import org.rapporteur.report.document.Sentence;
import org.rapporteur.report.document.SummaryPoint;
import org.rapporteur.report.document.Table;
import org.rapporteur.report.document.Term;
import org.springframework.stereotype.Component;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/// The report as data, described by `schemas/report-1.json`: names of the API, times in UTC, keys
// in a fixed order, and
/// what is absent left out.
@Component
public class JsonRenderer implements ReportRenderer {

  static final String FORMAT = "report-1";

  /// Line feeds on every system, so that the bytes do not depend on where they are made.
  private static final ObjectWriter WRITER =
      JsonMapper.builder()
          .build()
          .writer()
          .with(
              new DefaultPrettyPrinter()
                  .withObjectIndenter(new DefaultIndenter("  ", "\n"))
                  .withArrayIndenter(DefaultPrettyPrinter.FixedSpaceIndenter.instance()));

  @Override
  public String extension() {
    return "json";
  }

  @Override
  public String mediaType() {
    return "application/json";
  }

  @Override
  public byte[] render(ReportDocument document, String base) {
    var out = new ByteArrayOutputStream();
    try (JsonGenerator json = WRITER.createGenerator(out)) {
      new Writing(json, document, new ReportLinks(base, document.consultation())).report();
    }
    return out.toByteArray();
  }

  /// One document being written.
  private record Writing(
      JsonGenerator json,
      ReportDocument document,
      ReportLinks links,
      SortedMap<Integer, SortedSet<Integer>> citing) {

    Writing(JsonGenerator json, ReportDocument document, ReportLinks links) {
      this(json, document, links, document.citingParagraphs());
    }

    void report() {
      json.writeStartObject();
      json.writeStringProperty("format", FORMAT);
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
      array("summary", document.summary(), this::summary);
      array("sections", document.sections(), this::section);
      array("contributions", document.contributions(), this::contribution);
      array("method", document.method(), json::writeString);
      array("corrections", document.corrections(), this::correction);
      json.writeEndObject();
      json.writeRaw('\n');
    }

    private void masthead(Masthead masthead) {
      json.writeStringProperty("institution", masthead.institution());
      optional("symbol", masthead.symbol());
      optional("distribution", masthead.distribution());
      json.writeStringProperty("date", masthead.date().toString());
      json.writeStringProperty("originalLanguage", masthead.originalLanguage().value());
      json.writeStringProperty("title", masthead.title());
      optional("subtitle", masthead.subtitle());
    }

    private void mandate(@Nullable Mandate mandate) {
      if (mandate != null) {
        json.writeObjectPropertyStart("mandate");
        json.writeStringProperty("quote", mandate.quote());
        json.writeStringProperty("language", mandate.language().value());
        json.writeStringProperty("source", mandate.source());
        optional("link", mandate.link());
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
      array("setAside", coverage.setAside(), this::count);
      json.writeNumberProperty("sentences", coverage.sentences());
      array("uncited", coverage.uncited(), this::count);
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
      array("paragraphs", point.paragraphs(), json::writeNumber);
      json.writeEndObject();
    }

    private void section(Section section) {
      json.writeStartObject();
      json.writeStringProperty("id", section.heading().id());
      json.writeStringProperty("number", section.heading().number());
      json.writeStringProperty("title", section.heading().text());
      array("blocks", section.blocks(), this::block);
      array("sections", section.sections(), this::section);
      json.writeEndObject();
    }

    private void block(Block block) {
      json.writeStartObject();
      switch (block) {
        case NumberedParagraph paragraph -> {
          json.writeStringProperty("type", "paragraph");
          json.writeStringProperty("id", paragraph.id());
          json.writeNumberProperty("number", paragraph.number());
          array("sentences", paragraph.sentences(), this::sentence);
        }
        case NumberedTable table -> {
          json.writeStringProperty("type", "table");
          json.writeNumberProperty("number", table.number());
          table(table.table());
        }
        case Figure figure -> {
          json.writeStringProperty("type", "figure");
          json.writeNumberProperty("number", figure.number());
          chart(figure.chart());
        }
      }
      json.writeEndObject();
    }

    private void sentence(Sentence sentence) {
      json.writeStartObject();
      json.writeStringProperty("text", sentence.text());
      json.writeStringProperty("kind", code(sentence.kind()));
      Term reason = sentence.reason();
      if (reason == null) {
        array("citations", sentence.citations(), c -> json.writeNumber(c.comment()));
        array("revisions", sentence.citations(), (Citation c) -> json.writeNumber(c.revision()));
      } else {
        json.writeStringProperty("reason", reason.code());
      }
      array("quotations", sentence.quotations(), this::quotation);
      optional("footnote", sentence.footnote());
      json.writeEndObject();
    }

    private void quotation(Quotation quotation) {
      json.writeStartObject();
      json.writeNumberProperty("start", quotation.start());
      json.writeNumberProperty("end", quotation.end());
      json.writeNumberProperty("comment", quotation.comment());
      json.writeNumberProperty("revision", quotation.revision());
      json.writeStringProperty("language", quotation.language().value());
      Integer decision = quotation.removedBy();
      if (decision != null) {
        json.writeStringProperty("removedBy", ReportWords.decision(decision));
      }
      json.writeEndObject();
    }

    private void table(Table table) {
      json.writeStringProperty("caption", table.caption());
      json.writeStringProperty("description", table.description());
      array("columns", table.columnHeads(), json::writeString);
      array(
          "rows",
          table.rows(),
          row -> {
            json.writeStartObject();
            json.writeStringProperty("head", row.head());
            array("cells", row.cells(), json::writeString);
            json.writeEndObject();
          });
    }

    private void chart(Chart chart) {
      json.writeStringProperty("caption", chart.title());
      json.writeStringProperty("description", chart.description());
      json.writeStringProperty("scale", code(chart.scale()));
      json.writeStringProperty("bars", chart.rowHead());
      array("series", chart.series(), series -> json.writeString(series.label()));
      array(
          "rows",
          chart.bars(),
          bar -> {
            json.writeStartObject();
            json.writeStringProperty("head", bar.label());
            array("values", bar.values(), json::writeNumber);
            json.writeEndObject();
          });
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
          optional("organization", contribution.organization());
          optional("group", contribution.group());
          optional("country", contribution.country());
          optional("region", contribution.region());
          json.writeStringProperty("language", contribution.language().value());
          json.writeStringProperty("createdAt", contribution.createdAt().toString());
        }
        case RemovedContribution removed ->
            json.writeStringProperty("removedBy", ReportWords.decision(removed.decision()));
      }
      json.writeStringProperty("outcome", code(entry.disposition().outcome()));
      optional("reason", entry.disposition().reason());
      array(
          "paragraphs",
          List.copyOf(citing.getOrDefault(entry.number(), new java.util.TreeSet<>())),
          json::writeNumber);
      json.writeEndObject();
    }

    private void correction(Correction correction) {
      json.writeStartObject();
      json.writeNumberProperty("comment", correction.comment());
      json.writeStringProperty("decision", ReportWords.decision(correction.decision()));
      json.writeStringProperty("decidedAt", correction.decidedAt().toString());
      json.writeStringProperty("link", links.decision(correction.decision()));
      json.writeEndObject();
    }

    private void optional(String name, @Nullable String value) {
      if (value != null) {
        json.writeStringProperty(name, value);
      }
    }

    private void optional(String name, @Nullable Term value) {
      if (value != null) {
        json.writeStringProperty(name, value.code());
      }
    }

    /// An empty list says nothing and is left out.
    private <T> void array(String name, List<T> values, java.util.function.Consumer<T> write) {
      if (!values.isEmpty()) {
        json.writeArrayPropertyStart(name);
        values.forEach(write);
        json.writeEndArray();
      }
    }

    private static String code(Enum<?> value) {
      return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }
}
