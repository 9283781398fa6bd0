package org.rapporteur.rendering.format;

import com.ibm.icu.text.DateFormat;
import com.ibm.icu.text.SimpleDateFormat;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.rapporteur.rendering.document.AnnexEntry;
import org.rapporteur.rendering.document.Citation;
import org.rapporteur.rendering.document.Contribution;
import org.rapporteur.rendering.document.Correction;
import org.rapporteur.rendering.document.Coverage;
import org.rapporteur.rendering.document.Embargo;
import org.rapporteur.rendering.document.ReportDocument;
import org.rapporteur.rendering.document.SubmittedSummary;
import org.rapporteur.rendering.document.Term;
import org.rapporteur.rendering.document.Translation;
import org.rapporteur.rendering.document.Withdrawal;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.shared.Messages;

/// The words that a format adds to a report, in the report's language. Numbers keep Western digits
/// everywhere, because citations and paragraphs are said aloud across languages.
public final class ReportWords {

  private static final DateTimeFormatter CLOCK =
      DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT).withZone(ZoneOffset.UTC);

  /// Where the name of a translator and the translation go: no bundle holds these characters.
  private static final char NAME = '\uFDD0';

  private static final char TEXT = '\uFDD1';

  private final Messages messages;
  private final Locale locale;
  private final ULocale display;

  public ReportWords(Messages messages, LanguageTag language) {
    this.messages = messages;
    this.locale =
        new Locale.Builder()
            .setLocale(language.locale())
            .setUnicodeLocaleKeyword("nu", "latn")
            .build();
    this.display = ULocale.forLocale(locale);
  }

  /// Which sentence that is.
  public String sentence(Apparatus.FullList cited) {
    return text(
        cited.place().inSummary() ? "report.sentence.summary" : "report.sentence",
        cited.place().number(),
        cited.sentence());
  }

  /// From a note to what it is on.
  public String back(Apparatus.Note note) {
    return note.place().inSummary()
        ? text("report.note.back.summary")
        : text("report.note.back", note.place().number());
  }

  public String text(String key, Object... arguments) {
    return messages.text(locale, key, arguments);
  }

  public static String comment(int number) {
    return "C" + number;
  }

  public static String submission(int number) {
    return "S-" + number;
  }

  /// "C12", or "S-1, C12" where it is an answer of a formal submission.
  public static String cited(Citation citation) {
    Integer submission = citation.submission();
    String comment = comment(citation.comment());
    return submission == null ? comment : submission(submission) + ", " + comment;
  }

  public static String decision(int number) {
    return "M-%04d".formatted(number);
  }

  public String removed(int decision) {
    return text("report.removed", decision(decision));
  }

  /// What stands where a quotation was.
  public String gone(Withdrawal gone) {
    return switch (gone.kind()) {
      case REMOVED -> removed(gone.decision());
      case REDACTED -> text("report.redacted", decision(gone.decision()));
    };
  }

  /// What stands behind a quotation that a person translated.
  public List<TranslationPiece> translation(Translation translation) {
    var pieces = new ArrayList<TranslationPiece>();
    var words = new StringBuilder();
    for (char character : text("report.translation", NAME, TEXT).toCharArray()) {
      switch (character) {
        case NAME -> {
          pieces.add(new TranslationPiece(words.toString(), false));
          pieces.add(new TranslationPiece(translation.translator(), true));
          words.setLength(0);
        }
        case TEXT -> words.append(translation.text());
        default -> words.append(character);
      }
    }
    pieces.add(new TranslationPiece(words.toString(), false));
    return pieces;
  }

  public String correction(Correction correction) {
    boolean ofComment = correction.submission() == null;
    return text(
        switch (correction.kind()) {
          case REMOVED -> ofComment ? "report.correction" : "report.correction.summary";
          case REDACTED ->
              ofComment ? "report.correction.redacted" : "report.correction.redacted.summary";
        },
        corrected(correction),
        date(correction.decidedAt()),
        decision(correction.decision()));
  }

  /// "C12", or "S-7" where it is the summary of a submission.
  public static String corrected(Correction correction) {
    Integer submission = correction.submission();
    return submission == null
        ? comment(Objects.requireNonNull(correction.comment()))
        : submission(submission);
  }

  /// "S-7, Ministry of Posts"
  public static String title(SubmittedSummary summary) {
    return submission(summary.submission()) + ", " + summary.delegation();
  }

  /// What stands under the title of a summary: which revision it is, and its language where that is
  /// not the report's.
  public String revision(SubmittedSummary summary, LanguageTag report) {
    LanguageTag language = summary.language();
    return language.equals(report) || language.equals(LanguageTag.UNDETERMINED)
        ? text("report.submitted-summary", summary.revision())
        : text("report.submitted-summary.in", summary.revision(), language(language));
  }

  public String date(LocalDate date) {
    return date(date.atStartOfDay().toInstant(ZoneOffset.UTC));
  }

  /// As UN documents write it in English: 30 September 2009; elsewhere as the language does.
  public String date(Instant at) {
    boolean english = locale.getLanguage().equals("en");
    DateFormat format =
        english
            ? new SimpleDateFormat("d MMMM y", display)
            : DateFormat.getDateInstance(DateFormat.LONG, display);
    format.setTimeZone(TimeZone.GMT_ZONE);
    return format.format(Date.from(at));
  }

  /// "September 2009"
  public String month(LocalDate day) {
    DateFormat format = DateFormat.getInstanceForSkeleton(DateFormat.YEAR_MONTH, display);
    format.setTimeZone(TimeZone.GMT_ZONE);
    return format.format(Date.from(day.atStartOfDay().toInstant(ZoneOffset.UTC)));
  }

  /// Where the numbers of a chart stand that has no table of its own.
  public String inTable(int table) {
    return text("report.figure.in-table", table);
  }

  /// With the time of day, in UTC as everywhere.
  public String moment(Instant at) {
    return "%s, %s (UTC)".formatted(date(at), CLOCK.format(at));
  }

  /// Of a report that is shown before it is published, to whom it is shown.
  public String embargo(Embargo embargo) {
    return text("report.embargo", moment(embargo.until()), embargo.reader());
  }

  /// What the report is: an edition, or what an edition may become.
  public String status(ReportDocument document) {
    String key = document.masthead().embargo() == null ? "report.edition" : "report.embargo.draft";
    return text(key, document.edition(), date(document.publishedAt()));
  }

  /// What stands at the foot of each page.
  public String foot(ReportDocument document) {
    var masthead = document.masthead();
    var embargo = masthead.embargo();
    String symbol = masthead.symbol();
    if (embargo != null) {
      return text("report.embargo.foot", moment(embargo.until()));
    }
    return symbol == null ? masthead.title() : symbol;
  }

  public String language(LanguageTag tag) {
    return ULocale.forLocale(tag.locale()).getDisplayName(display);
  }

  public List<String> coverage(Coverage coverage) {
    var lines = new ArrayList<String>();
    int setAside = sum(coverage.setAside());
    int uncited = sum(coverage.uncited());
    lines.add(
        text(
            "report.coverage.accounted",
            coverage.accounted(),
            coverage.total(),
            coverage.cited(),
            coverage.grouped(),
            setAside));
    if (coverage.attached() > 0) {
      lines.add(text("report.coverage.attached", coverage.attached()));
    }
    if (setAside > 0) {
      lines.add(text("report.coverage.set-aside", setAside, reasons(coverage.setAside())));
    }
    lines.add(
        text("report.coverage.sentences", coverage.sentences() - uncited, coverage.sentences()));
    if (uncited > 0) {
      lines.add(text("report.coverage.uncited", uncited, reasons(coverage.uncited())));
    }
    return lines;
  }

  /// What became of a comment, in words; `paragraphs` as they are to be shown.
  public String outcome(AnnexEntry entry, List<Integer> paragraphs) {
    Term reason = entry.disposition().reason();
    return switch (entry.disposition().outcome()) {
      case CITED ->
          paragraphs.isEmpty()
              ? text("report.outcome.cited.nowhere")
              : text(
                  "report.outcome.cited",
                  paragraphs.size(),
                  paragraphs.stream().map(String::valueOf).collect(Collectors.joining(", ")));
      case GROUPED ->
          reason == null
              ? text("report.outcome.grouped")
              : text("report.outcome.grouped.with", reason.label());
      case SET_ASIDE -> text("report.outcome.set-aside", reason == null ? "" : reason.label());
    };
  }

  /// Country, else region, else nothing.
  public String place(Contribution contribution) {
    Term country = contribution.country();
    Term region = contribution.region();
    if (country != null) {
      return country.label();
    }
    return region == null ? "" : region.label();
  }

  private static int sum(List<Coverage.Count> counts) {
    return counts.stream().mapToInt(Coverage.Count::number).sum();
  }

  private static String reasons(List<Coverage.Count> counts) {
    return counts.stream()
        .map(c -> c.reason().label() + ": " + c.number())
        .collect(Collectors.joining("; "));
  }
}
