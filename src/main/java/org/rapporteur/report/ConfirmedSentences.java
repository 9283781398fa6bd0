package org.rapporteur.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.rapporteur.rendering.content.ReportTexts;
import org.rapporteur.synthesis.readiness.ConfirmedItem;
import org.rapporteur.synthesis.readiness.ReadinessItem;

/// Sentences of the method annex that say who confirmed what, one for each kind, person and day.
final class ConfirmedSentences {

  private record Act(ReadinessItem.Kind kind, String by, String day) {}

  private ConfirmedSentences() {}

  static List<String> list(List<ConfirmedItem> confirmed, ReportTexts words) {
    return confirmed.stream()
        .collect(
            Collectors.groupingBy(
                one -> new Act(one.item().kind(), one.by(), words.date(one.at())),
                LinkedHashMap::new,
                Collectors.toList()))
        .entrySet()
        .stream()
        .map(entry -> sentence(entry.getKey(), entry.getValue(), words))
        .toList();
  }

  private static String sentence(Act act, List<ConfirmedItem> items, ReportTexts words) {
    return words.text(
        "report.method.confirmed." + act.kind(),
        items.size(),
        act.by(),
        act.day(),
        items.stream()
            .map(item -> words(item, words))
            .distinct()
            .collect(Collectors.joining("; ")));
  }

  /// Returns the reason, because the name of a point may be words of a comment.
  private static String words(ConfirmedItem item, ReportTexts words) {
    String reason = item.reason();
    return reason == null ? item.item().shortWords(words::text) : reason;
  }
}
