package org.rapporteur.light;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.rapporteur.consultation.question.ScaleChoice;
import org.rapporteur.discussion.thread.ThreadFilter;
import org.rapporteur.discussion.thread.ThreadOrder;
import org.rapporteur.identity.affiliation.Region;
import org.rapporteur.identity.affiliation.StakeholderGroup;
import org.rapporteur.shared.InvalidInput;
import org.rapporteur.shared.LanguageTag;

/// Order and filters of threads, from the same query parameters as in the full version. Unknown
/// values are ignored.
/// @param theme 0 for all themes
/// @param after cursor of the previous page
public record LightSelection(
    ThreadOrder order,
    @Nullable StakeholderGroup group,
    @Nullable Region region,
    @Nullable LanguageTag language,
    @Nullable ScaleChoice questionPosition,
    boolean official,
    int theme,
    @Nullable String after) {

  static LightSelection fromQuery(Map<String, String> query) {
    String group = query.getOrDefault("group", "");
    String region = query.getOrDefault("region", "");
    String theme = query.getOrDefault("theme", "");
    String after = query.getOrDefault("after", "");
    return new LightSelection(
        ThreadOrder.fromUrlValue(query.getOrDefault("order", "")).orElse(ThreadOrder.BY_THREAD),
        Arrays.stream(StakeholderGroup.values())
            .filter(value -> value.cssName().equals(group))
            .findFirst()
            .orElse(null),
        Arrays.stream(Region.values())
            .filter(value -> regionParameter(value).equals(region))
            .findFirst()
            .orElse(null),
        parseLanguage(query.getOrDefault("language", "")).orElse(null),
        ScaleChoice.fromCode(query.getOrDefault("question-position", "")).orElse(null),
        query.getOrDefault("official", "").equals("true"),
        theme.matches("[1-9][0-9]{0,8}") ? Integer.parseInt(theme) : 0,
        after.isEmpty() ? null : after);
  }

  public ThreadFilter filter() {
    var groups = EnumSet.noneOf(StakeholderGroup.class);
    if (group != null) {
      groups.add(group);
    }
    var regions = EnumSet.noneOf(Region.class);
    if (region != null) {
      regions.add(region);
    }
    var languages = new TreeSet<LanguageTag>();
    if (language != null) {
      languages.add(language);
    }
    var questionPositions = EnumSet.noneOf(ScaleChoice.class);
    if (questionPosition != null) {
      questionPositions.add(questionPosition);
    }
    return new ThreadFilter(groups, regions, languages, official, theme, questionPositions);
  }

  public static String regionParameter(Region region) {
    return region.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// Returns the query of the page after the cursor; empty for all threads from the start.
  public String toQueryString(@Nullable String cursor) {
    var parts = new ArrayList<String>();
    if (order != ThreadOrder.BY_THREAD) {
      parts.add("order=" + order.urlValue());
    }
    if (group != null) {
      parts.add("group=" + group.cssName());
    }
    if (region != null) {
      parts.add("region=" + regionParameter(region));
    }
    if (language != null) {
      parts.add("language=" + language);
    }
    if (questionPosition != null) {
      parts.add("question-position=" + questionPosition.code());
    }
    if (official) {
      parts.add("official=true");
    }
    if (theme > 0) {
      parts.add("theme=" + theme);
    }
    if (cursor != null) {
      parts.add("after=" + URLEncoder.encode(cursor, StandardCharsets.UTF_8));
    }
    return parts.isEmpty() ? "" : "?" + String.join("&", parts);
  }

  private static Optional<LanguageTag> parseLanguage(String tag) {
    try {
      return Optional.of(new LanguageTag(tag));
    } catch (InvalidInput e) {
      return Optional.empty();
    }
  }
}
