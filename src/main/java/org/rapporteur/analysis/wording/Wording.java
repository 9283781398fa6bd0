package org.rapporteur.analysis.wording;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.text.DateFormat;
import com.ibm.icu.text.ListFormatter;
import com.ibm.icu.text.NumberFormat;
import com.ibm.icu.util.TimeZone;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.rapporteur.analysis.draft.Count;
import org.rapporteur.analysis.draft.CountForm;
import org.rapporteur.analysis.draft.Marks;
import org.rapporteur.analysis.draft.Scope;
import org.rapporteur.analysis.draft.SectionKind;
import org.rapporteur.analysis.material.QuestionFacts;
import org.rapporteur.analysis.opinions.OpinionGroup;
import org.rapporteur.analysis.positions.Contrast;
import org.rapporteur.analysis.text.Words;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.shared.Messages;

/// The words of a draft in its language; all of them are in the bundle.
public final class Wording {

  private static final String PREFIX = "synthesis.draft.";

  private static final int MAX_TITLE_WORDS = 10;

  private final Messages messages;
  private final Locale locale;

  public Wording(Messages messages, LanguageTag language) {
    this.messages = messages;
    this.locale = language.locale();
  }

  public String text(String key, Map<String, ?> arguments) {
    return messages.text(locale, PREFIX + key, arguments);
  }

  /// A sentence begins with a capital, whichever part comes first.
  public String sentence(String key, Map<String, ?> arguments) {
    String text = text(key, arguments);
    return text.isEmpty()
        ? text
        : UCharacter.toTitleCase(locale, text.substring(0, text.offsetByCodePoints(0, 1)), null)
            + text.substring(text.offsetByCodePoints(0, 1));
  }

  /// Opens the paragraph of the summary on a question: by its title, or by its number if the title
  /// is long.
  public String summaryOf(QuestionFacts question) {
    return Marks.areFree(question.title()) && Words.count(question.title()) <= MAX_TITLE_WORDS
        ? text("summary.question", Map.of("title", question.title()))
        : text("summary.question.number", Map.of("question", question.number()));
  }

  /// The words of a choice on the scale of a question, in quotation marks.
  public String choice(QuestionFacts question, CountForm form) {
    String words = question.scale().getOrDefault(form.choice(), "");
    return text("quote", Map.of("text", Marks.areFree(words) ? words : form.choice()));
  }

  public String title(SectionKind kind, Map<String, ?> arguments) {
    return messages.text(locale, kind.key(), arguments);
  }

  /// The words that state a count: a sentence with this count contains exactly these.
  public String count(Count count) {
    var arguments = new HashMap<String, Object>();
    var scope = count.scope();
    Integer of = count.of();
    arguments.put("counted", count.counted());
    if (of != null) {
      arguments.put("of", of);
      arguments.put(
          "quantifier",
          messages.text(
              locale, quantifier(count.counted(), of), Map.of("counted", count.counted())));
    }
    if (scope.group() != null) {
      arguments.put("group", group(scope.group()));
    }
    if (scope.region() != null) {
      arguments.put("region", text("region." + scope.region(), Map.of()));
    }
    if (scope.development() != null) {
      arguments.put("development", text("development." + scope.development(), Map.of()));
    }
    if (scope.language() != null) {
      arguments.put("language", language(new LanguageTag(scope.language())));
    }
    Integer opinion = scope.opinion();
    if (opinion != null && opinion != Scope.ANY_OPINION) {
      arguments.put("opinion", OpinionGroup.letter(opinion));
    }
    if (scope.question() != null) {
      arguments.put("question", scope.question());
    }
    return messages.text(locale, count.form().key(), arguments);
  }

  /// Of everybody "most" would say too little.
  private static String quantifier(int counted, int of) {
    var quantifier = Quantifier.of(counted, of);
    return counted == of && quantifier == Quantifier.MOST
        ? PREFIX + "quantifier.ALL"
        : quantifier.key();
  }

  /// Names a theme in a sentence. A number in a name would read like a count.
  public String theme(String label) {
    return label.codePoints().anyMatch(Character::isDigit)
        ? text("theme.numbered", Map.of())
        : label;
  }

  public String group(String code) {
    return text("group." + code, Map.of());
  }

  public String language(LanguageTag tag) {
    return tag.equals(LanguageTag.UNDETERMINED)
        ? text("language.und", Map.of())
        : com.ibm.icu.util.ULocale.getDisplayName(
            tag.value(), com.ibm.icu.util.ULocale.forLocale(locale));
  }

  public String list(List<String> parts) {
    return ListFormatter.getInstance(spelled()).format(parts);
  }

  /// As it stands after the name of a statistic: "= 0.0123", or "< 0.0001" where it is smaller.
  public String statistic(double value, int digits) {
    double least = Math.pow(10, -digits);
    var format = NumberFormat.getInstance(locale);
    format.setMinimumFractionDigits(digits);
    format.setMaximumFractionDigits(digits);
    return value < least
        ? text("less-than", Map.of("value", format.format(least)))
        : text("equal-to", Map.of("value", format.format(value)));
  }

  /// How far apart two sides are, with the interval of it and the p-value of the test.
  public Map<String, String> contrast(Contrast contrast) {
    var difference = contrast.difference();
    return Map.of(
        "points",
        decimal(difference.points()),
        "low",
        decimal(difference.low()),
        "high",
        decimal(difference.high()),
        "p",
        statistic(contrast.pValue(), 4));
  }

  /// With one digit, which tells a statistic from a count.
  String decimal(double value) {
    var format = NumberFormat.getInstance(locale);
    format.setMinimumFractionDigits(1);
    format.setMaximumFractionDigits(1);
    return format.format(value);
  }

  public String date(Instant instant) {
    var format = DateFormat.getDateInstance(DateFormat.LONG, spelled());
    format.setTimeZone(TimeZone.GMT_ZONE);
    return format.format(Date.from(instant));
  }

  /// United Nations documents write "30 September 2009" and "a, b and c".
  private Locale spelled() {
    return locale.getLanguage().equals("en") ? Locale.UK : locale;
  }
}
