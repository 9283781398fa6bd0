package org.rapporteur.rendering.json;

import org.jspecify.annotations.Nullable;
import org.rapporteur.rendering.document.Block;
import org.rapporteur.rendering.document.Chart;
import org.rapporteur.rendering.document.ReportSection;
import org.rapporteur.rendering.document.Table;
import org.rapporteur.rendering.text.Citation;
import org.rapporteur.rendering.text.QuotedSpan;
import org.rapporteur.rendering.text.Sentence;

/// The JSON of sections, paragraphs, tables and charts.
final class JsonBody {

  private JsonBody() {}

  static JsonObject section(ReportSection section) {
    return new JsonObject()
        .put("id", section.heading().id())
        .put("number", section.heading().number())
        .put("title", section.heading().text())
        .putAll("blocks", section.blocks(), JsonBody::block)
        .putAll("sections", section.sections(), JsonBody::section);
  }

  private static JsonObject block(Block block) {
    var json = new JsonObject();
    return switch (block) {
      case Block.Paragraph paragraph ->
          json.put("type", "paragraph")
              .put("id", paragraph.id())
              .put("number", paragraph.number())
              .putAll("sentences", paragraph.sentences(), JsonBody::sentence);
      case Block.NumberedTable(int number, Table table) ->
          table(json.put("type", "table").put("number", number), table);
      case Block.Figure(int number, Chart chart, @Nullable Integer tableNumber) ->
          chart(json.put("type", "figure").put("number", number), chart).put("table", tableNumber);
    };
  }

  static JsonObject sentence(Sentence sentence) {
    var json = new JsonObject().put("text", sentence.text()).put("kind", sentence.role());
    if (sentence.reason() == null) {
      json.putAll("citations", sentence.citations(), Citation::comment)
          .putAll("revisions", sentence.citations(), Citation::revision);
    }
    return json.put("reason", sentence.reason())
        .putAll("quotations", sentence.quotedSpans(), JsonBody::quotation)
        .put("footnote", sentence.footnote());
  }

  private static JsonObject quotation(QuotedSpan span) {
    return new JsonObject()
        .put("start", span.start())
        .put("end", span.end())
        .put("comment", span.comment())
        .put("revision", span.revision())
        .put("language", span.language())
        .put(span.removal())
        .put("translation", span.translation());
  }

  private static JsonObject table(JsonObject json, Table table) {
    return json.put("caption", table.caption())
        .put("description", table.description())
        .putAll("columns", table.columns())
        .putAll("rows", table.rows());
  }

  private static JsonObject chart(JsonObject json, Chart chart) {
    return json.put("caption", chart.title())
        .put("description", chart.description())
        .put("scale", chart.scale())
        .put("bars", chart.rowHeading())
        .putAll("series", chart.series(), Chart.Series::label)
        .putAll("rows", chart.bars(), JsonBody::bar);
  }

  private static JsonObject bar(Chart.Bar bar) {
    return new JsonObject()
        .put("head", bar.label())
        .putAll("values", bar.values())
        .put("counted", bar.distinctTotal());
  }
}
