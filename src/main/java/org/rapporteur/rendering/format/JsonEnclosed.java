package org.rapporteur.rendering.format;

import org.jspecify.annotations.Nullable;
import org.rapporteur.rendering.document.CampaignText;
import org.rapporteur.rendering.document.Comparisons;
import org.rapporteur.rendering.document.Enclosed;
import org.rapporteur.rendering.document.ModelExchange;
import org.rapporteur.rendering.document.Said;
import org.rapporteur.rendering.document.Withdrawal;
import tools.jackson.core.JsonGenerator;

/// Writes what goes with an edition as data.
record JsonEnclosed(JsonGenerator json, JsonValues values) {

  void write(Enclosed enclosed) {
    comparisons(enclosed.comparisons());
    campaigns(enclosed);
    values.array("exchanges", enclosed.exchanges(), this::exchange);
    if (enclosed.exchangesInAll() > 0) {
      json.writeNumberProperty("exchangesInAll", enclosed.exchangesInAll());
    }
  }

  private void comparisons(@Nullable Comparisons compared) {
    if (compared != null) {
      json.writeObjectPropertyStart("differences");
      json.writeNumberProperty("tested", compared.tested());
      json.writeNumberProperty("all", compared.all());
      values.array("found", compared.differences(), this::difference);
      json.writeEndObject();
    }
  }

  private void difference(Comparisons.Difference found) {
    json.writeStartObject();
    json.writeStringProperty("of", found.of());
    json.writeNumberProperty("question", found.question());
    Integer comment = found.comment();
    if (comment != null) {
      json.writeNumberProperty("comment", comment);
    }
    values.optional("theme", found.theme());
    json.writeStringProperty("side", found.side());
    values.optional("against", found.against());
    json.writeStringProperty("does", found.does());
    share("own", found.own());
    share("others", found.others());
    json.writeNumberProperty("points", found.points());
    json.writeNumberProperty("low", found.low());
    json.writeNumberProperty("high", found.high());
    json.writeNumberProperty("p", found.p());
    json.writeEndObject();
  }

  private void share(String name, Comparisons.Share share) {
    json.writeObjectPropertyStart(name);
    json.writeNumberProperty("number", share.number());
    json.writeNumberProperty("of", share.of());
    json.writeEndObject();
  }

  private void campaigns(Enclosed enclosed) {
    if (enclosed.campaigns() > 0) {
      json.writeObjectPropertyStart("campaigns");
      json.writeNumberProperty("all", enclosed.campaigns());
      values.array("first", enclosed.texts(), this::campaign);
      json.writeEndObject();
    }
  }

  private void campaign(CampaignText campaign) {
    json.writeStartObject();
    json.writeNumberProperty("question", campaign.question());
    said(campaign.template());
    json.writeNumberProperty("comments", campaign.comments());
    json.writeNumberProperty("contributors", campaign.contributors());
    json.writeNumberProperty("texts", campaign.texts());
    values.array("parts", campaign.parts(), this::part);
    if (campaign.additions() > 0) {
      json.writeObjectPropertyStart("additions");
      json.writeNumberProperty("all", campaign.additions());
      values.array("first", campaign.added(), this::filling);
      json.writeEndObject();
    }
    json.writeEndObject();
  }

  private void part(CampaignText.Part part) {
    json.writeStartObject();
    json.writeNumberProperty("start", part.start());
    json.writeNumberProperty("end", part.end());
    json.writeNumberProperty("contributors", part.contributors());
    json.writeNumberProperty("leftOut", part.leftOut());
    json.writeNumberProperty("ways", part.ways());
    values.array("fillings", part.fillings(), this::filling);
    json.writeEndObject();
  }

  private void filling(CampaignText.Filling filling) {
    json.writeStartObject();
    said(filling.said());
    json.writeNumberProperty("contributors", filling.contributors());
    json.writeEndObject();
  }

  private void said(Said said) {
    json.writeNumberProperty("comment", said.comment());
    json.writeNumberProperty("revision", said.revision());
    values.optional("words", said.words());
    cut(said.cut());
    gone(said.gone());
  }

  private void exchange(ModelExchange exchange) {
    json.writeStartObject();
    json.writeStringProperty("paragraph", exchange.paragraph());
    json.writeStringProperty("model", exchange.model());
    json.writeStringProperty("askedAt", exchange.askedAt().toString());
    json.writeStringProperty("outcome", exchange.outcome());
    values.optional("why", exchange.why());
    values.optional("sent", exchange.sent());
    values.optional("answer", exchange.answer());
    cut(exchange.cut());
    values.array(
        "quoted",
        exchange.quoted().stream().map(Said::comment).distinct().toList(),
        json::writeNumber);
    gone(exchange.gone());
    json.writeEndObject();
  }

  private void cut(boolean isCut) {
    if (isCut) {
      json.writeBooleanProperty("cut", true);
    }
  }

  private void gone(@Nullable Withdrawal gone) {
    if (gone != null) {
      json.writeStringProperty(
          JsonValues.code(gone.kind()) + "By", ReportWords.decision(gone.decision()));
    }
  }
}
