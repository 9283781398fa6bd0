package org.rapporteur.rendering.json;

import org.rapporteur.rendering.supplement.CampaignText;
import org.rapporteur.rendering.supplement.CommentExcerpt;
import org.rapporteur.rendering.supplement.GroupDifferences;
import org.rapporteur.rendering.supplement.ModelExchange;
import org.rapporteur.rendering.supplement.Supplement;

/// The JSON of the supplement.
final class JsonSupplement {

  private JsonSupplement() {}

  static void put(JsonObject json, Supplement supplement) {
    var differences = supplement.differences();
    if (differences != null) {
      json.put("differences", differences(differences));
    }
    if (supplement.campaignCount() > 0) {
      json.put(
          "campaigns",
          new JsonObject()
              .put("all", supplement.campaignCount())
              .putAll("first", supplement.campaignTexts(), JsonSupplement::campaign));
    }
    json.putAll("exchanges", supplement.exchanges(), JsonSupplement::exchange);
    if (supplement.exchangeCount() > 0) {
      json.put("exchangesInAll", supplement.exchangeCount());
    }
  }

  private static JsonObject differences(GroupDifferences differences) {
    return new JsonObject()
        .put("tested", differences.tested())
        .put("all", differences.found())
        .putAll("found", differences.listed(), JsonSupplement::difference);
  }

  private static JsonObject difference(GroupDifferences.Difference difference) {
    var subject = difference.subject();
    var estimate = difference.estimate();
    return new JsonObject()
        .put("of", subject.kind())
        .put("question", subject.question())
        .put("comment", subject.comment())
        .put("theme", subject.theme())
        .put("side", difference.group())
        .put("against", difference.otherGroup())
        .put("does", subject.action())
        .put("own", difference.groupShare())
        .put("others", difference.otherShare())
        .put("points", estimate.points())
        .put("low", estimate.low())
        .put("high", estimate.high())
        .put("p", estimate.pValue());
  }

  private static JsonObject campaign(CampaignText campaign) {
    var json =
        excerpt(new JsonObject().put("question", campaign.question()), campaign.template())
            .put("comments", campaign.comments())
            .put("contributors", campaign.contributors())
            .put("texts", campaign.textCount())
            .putAll("parts", campaign.variations(), JsonSupplement::variation);
    return campaign.additionCount() == 0
        ? json
        : json.put(
            "additions",
            new JsonObject()
                .put("all", campaign.additionCount())
                .putAll("first", campaign.additions(), JsonSupplement::variant));
  }

  private static JsonObject variation(CampaignText.Variation variation) {
    return new JsonObject()
        .put("start", variation.start())
        .put("end", variation.end())
        .put("contributors", variation.contributors())
        .put("leftOut", variation.omissions())
        .put("ways", variation.variantCount())
        .putAll("fillings", variation.variants(), JsonSupplement::variant);
  }

  private static JsonObject variant(CampaignText.Variant variant) {
    return excerpt(new JsonObject(), variant.excerpt()).put("contributors", variant.contributors());
  }

  private static JsonObject excerpt(JsonObject json, CommentExcerpt excerpt) {
    return json.put("comment", excerpt.comment())
        .put("revision", excerpt.revision())
        .put("words", excerpt.text())
        .put("cut", excerpt.truncated() ? true : null)
        .put(excerpt.removal());
  }

  private static JsonObject exchange(ModelExchange exchange) {
    var transcript = exchange.transcript();
    return new JsonObject()
        .put("task", exchange.task())
        .put("subject", exchange.subject())
        .put("model", exchange.model())
        .put("askedAt", exchange.askedAt())
        .put("outcome", exchange.outcome())
        .put("why", exchange.reason())
        .put("sent", transcript.request())
        .put("answer", transcript.reply())
        .put("cut", transcript.truncated() ? true : null)
        .putAll(
            "quoted",
            transcript.quotations().stream().map(CommentExcerpt::comment).distinct().toList())
        .put(exchange.removal());
  }
}
