package org.rapporteur.report.assembly;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.rapporteur.analysis.material.Material;
import org.rapporteur.consultation.texts.Mandate;
import org.rapporteur.discussion.snapshot.CommentAttributionSql.CommentAttribution;
import org.rapporteur.discussion.snapshot.CommentAttributionSql.GroupPositions;
import org.rapporteur.identity.affiliation.CountryCode;
import org.rapporteur.identity.affiliation.Region;
import org.rapporteur.identity.affiliation.StakeholderGroup;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.shared.LocalizedText;
import org.rapporteur.shared.Slug;

/// What a report says beside its draft, for the comments and positions of some material.
final class SampledMaterial {

  private SampledMaterial() {}

  static ReportMaterial.Facts facts(Material material) {
    return new ReportMaterial.Facts(
        new Slug("financing"),
        english(material.facts().title()),
        english("Information society follow-up"),
        new Mandate(english("Invites all to contribute"), english("Para. 11"), null),
        material.facts().opensAt(),
        material.facts().closesAt());
  }

  static List<CommentAttribution> bylines(Material material) {
    return material.comments().stream()
        .map(
            c ->
                new CommentAttribution(
                    c.number(),
                    c.revision(),
                    c.question(),
                    c.holder(),
                    "Delegate, Ministry of ICT",
                    null,
                    null,
                    StakeholderGroup.valueOf(c.group()),
                    new CountryCode(c.holder() % 2 == 0 ? "KE" : "IN"),
                    c.holder() % 2 == 0 ? Region.AFRICAN : Region.ASIA_PACIFIC,
                    c.language(),
                    c.receivedAt().plus(Duration.ofDays(c.number() % 28)),
                    c.official(),
                    Set.of()))
        .toList();
  }

  static List<GroupPositions> positions(Material material) {
    var counted = new TreeMap<String, int[]>();
    for (var position : material.positions()) {
      int question = material.present(position.comment()).question();
      counted
          .computeIfAbsent(question + " " + position.group(), key -> new int[2])[
          position.agrees() ? 0 : 1]++;
    }
    return counted.entrySet().stream()
        .map(
            e -> {
              String[] key = e.getKey().split(" ");
              return new GroupPositions(
                  Integer.parseInt(key[0]),
                  StakeholderGroup.valueOf(key[1]),
                  e.getValue()[0],
                  e.getValue()[1]);
            })
        .toList();
  }

  static LocalizedText english(String text) {
    return LocalizedText.fromText(LanguageTag.ENGLISH, text);
  }
}
