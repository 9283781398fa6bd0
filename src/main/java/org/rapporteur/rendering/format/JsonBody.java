package org.rapporteur.rendering.format;

import org.rapporteur.rendering.document.Block;
import org.rapporteur.rendering.document.Chart;
import org.rapporteur.rendering.document.Citation;
import org.rapporteur.rendering.document.Figure;
import org.rapporteur.rendering.document.NumberedParagraph;
import org.rapporteur.rendering.document.NumberedTable;
import org.rapporteur.rendering.document.Quotation;
import org.rapporteur.rendering.document.Section;
import org.rapporteur.rendering.document.Sentence;
import org.rapporteur.rendering.document.Table;
import org.rapporteur.rendering.document.Term;
import org.rapporteur.rendering.document.Translation;
import org.rapporteur.rendering.document.Withdrawal;
import tools.jackson.core.JsonGenerator;

/// Writes the body of a report: its sections with their paragraphs, tables and figures.
record JsonBody(JsonGenerator json, JsonValues values) {

  void section(Section section) {
    json.writeStartObject();
    json.writeStringProperty("id", section.heading().id());
    json.writeStringProperty("number", section.heading().number());
    json.writeStringProperty("title", section.heading().text());
    values.array("blocks", section.blocks(), this::block);
    values.array("sections", section.sections(), this::section);
    json.writeEndObject();
  }

  private void block(Block block) {
    json.writeStartObject();
    switch (block) {
      case NumberedParagraph paragraph -> {
        json.writeStringProperty("type", "paragraph");
        json.writeStringProperty("id", paragraph.id());
        json.writeNumberProperty("number", paragraph.number());
        values.array("sentences", paragraph.sentences(), this::sentence);
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
        Integer table = figure.table();
        if (table != null) {
          json.writeNumberProperty("table", table);
        }
      }
    }
    json.writeEndObject();
  }

  void sentence(Sentence sentence) {
    json.writeStartObject();
    json.writeStringProperty("text", sentence.text());
    json.writeStringProperty("kind", JsonValues.code(sentence.kind()));
    Term reason = sentence.reason();
    if (reason == null) {
      values.array("citations", sentence.citations(), c -> json.writeNumber(c.comment()));
      values.array(
          "revisions", sentence.citations(), (Citation c) -> json.writeNumber(c.revision()));
    } else {
      json.writeStringProperty("reason", reason.code());
    }
    values.array("quotations", sentence.quotations(), this::quotation);
    values.optional("footnote", sentence.footnote());
    json.writeEndObject();
  }

  private void quotation(Quotation quotation) {
    json.writeStartObject();
    json.writeNumberProperty("start", quotation.start());
    json.writeNumberProperty("end", quotation.end());
    json.writeNumberProperty("comment", quotation.comment());
    json.writeNumberProperty("revision", quotation.revision());
    json.writeStringProperty("language", quotation.language().value());
    Withdrawal gone = quotation.gone();
    if (gone != null) {
      json.writeStringProperty(
          JsonValues.code(gone.kind()) + "By", ReportWords.decision(gone.decision()));
    }
    Translation translation = quotation.translation();
    if (translation != null) {
      json.writeName("translation");
      json.writeStartObject();
      json.writeStringProperty("text", translation.text());
      json.writeStringProperty("translator", translation.translator());
      json.writeEndObject();
    }
    json.writeEndObject();
  }

  void table(Table table) {
    json.writeStringProperty("caption", table.caption());
    json.writeStringProperty("description", table.description());
    values.array("columns", table.columnHeads(), json::writeString);
    values.array(
        "rows",
        table.rows(),
        row -> {
          json.writeStartObject();
          json.writeStringProperty("head", row.head());
          values.array("cells", row.cells(), json::writeString);
          json.writeEndObject();
        });
  }

  private void chart(Chart chart) {
    json.writeStringProperty("caption", chart.title());
    json.writeStringProperty("description", chart.description());
    json.writeStringProperty("scale", JsonValues.code(chart.scale()));
    json.writeStringProperty("bars", chart.rowHead());
    values.array("series", chart.series(), series -> json.writeString(series.label()));
    values.array(
        "rows",
        chart.bars(),
        bar -> {
          json.writeStartObject();
          json.writeStringProperty("head", bar.label());
          values.array("values", bar.values(), json::writeNumber);
          Integer counted = bar.counted();
          if (counted != null) {
            json.writeNumberProperty("counted", counted);
          }
          json.writeEndObject();
        });
  }
}
