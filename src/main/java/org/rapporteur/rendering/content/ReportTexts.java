package org.rapporteur.rendering.content;

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
import org.rapporteur.rendering.document.CommentCoverage;
import org.rapporteur.rendering.document.Contribution.Contributor;
import org.rapporteur.rendering.document.Correction;
import org.rapporteur.rendering.document.Masthead;
import org.rapporteur.rendering.document.ReportDocument;
import org.rapporteur.rendering.document.SubmittedSummary;
import org.rapporteur.rendering.text.Citation;
import org.rapporteur.rendering.text.QuotedSpan;
import org.rapporteur.rendering.text.Term;
import org.rapporteur.rendering.text.TextRemoval;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.shared.Messages;

/// The texts that formats add to a report, in the language of the report. Numbers have Western
/// digits in all languages, so that readers of different languages can refer to them.
public final class ReportTexts {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT).withZone(ZoneOffset.UTC);

  /// Placeholders in a formatted message. They are noncharacters, which no message contains.
  private static final char TRANSLATOR = '\uFDD0';

  private static final char TRANSLATION = '\uFDD1';

  private final Messages messages;
  private final Locale locale;
  private final ULocale displayLocale;

  public ReportTexts(Messages messages, LanguageTag language) {
    this.messages = messages;
    this.locale =
        new Locale.Builder()
            .setLocale(language.locale())
            .setUnicodeLocaleKeyword("nu", "latn")
            .build();
    this.displayLocale = ULocale.forLocale(locale);
  }

  public String text(String key, Object... arguments) {
    return messages.text(locale, key, arguments);
  }

  public static String commentLabel(int number) {
    return "C" + number;
  }

  public static String submissionLabel(int number) {
    return "S-" + number;
  }

  public static String decisionLabel(int number) {
    return "M-%04d".formatted(number);
  }

  /// Returns "C12", or "S-1, C12" for a comment of a formal submission.
  public static String citationLabel(Citation citation) {
    Integer submission = citation.submission();
    String comment = commentLabel(citation.comment());
    return submission == null ? comment : submissionLabel(submission) + ", " + comment;
  }

  /// Returns "C12", or "S-7" for the summary of a submission.
  public static String correctedLabel(Correction correction) {
    Integer submission = correction.submission();
    return submission == null
        ? commentLabel(Objects.requireNonNull(correction.comment()))
        : submissionLabel(submission);
  }

  /// Returns the heading of a summary: "S-7, Ministry of Posts".
  public static String summaryTitle(SubmittedSummary summary) {
    return submissionLabel(summary.submission()) + ", " + summary.delegation();
  }

  public String sentenceLabel(DocumentReferences.CitationList list) {
    return text(
        list.location().inSummary() ? "report.sentence.summary" : "report.sentence",
        list.location().number(),
        list.sentence());
  }

  public String backLinkLabel(DocumentReferences.Footnote footnote) {
    return footnote.location().inSummary()
        ? text("report.note.back.summary")
        : text("report.note.back", footnote.location().number());
  }

  public String removedLabel(int decision) {
    return text("report.removed", decisionLabel(decision));
  }

  /// Returns the text that replaces removed text.
  public String removalLabel(TextRemoval removal) {
    return removal.kind() == TextRemoval.Kind.REMOVED
        ? removedLabel(removal.decision())
        : text("report.redacted", decisionLabel(removal.decision()));
  }

  /// Returns the text after a quotation that a person translated.
  public List<Inline> translation(QuotedSpan.Translation translation) {
    var runs = new ArrayList<Inline>();
    var text = new StringBuilder();
    for (char character : text("report.translation", TRANSLATOR, TRANSLATION).toCharArray()) {
      switch (character) {
        case TRANSLATOR -> {
          runs.add(new Inline.Text(text.toString()));
          runs.add(new Inline.PersonName(translation.translator()));
          text.setLength(0);
        }
        case TRANSLATION -> text.append(translation.text());
        default -> text.append(character);
      }
    }
    runs.add(new Inline.Text(text.toString()));
    return runs;
  }

  public String correction(Correction correction) {
    boolean ofComment = correction.submission() == null;
    return text(
        switch (correction.kind()) {
          case REMOVED -> ofComment ? "report.correction" : "report.correction.summary";
          case REDACTED ->
              ofComment ? "report.correction.redacted" : "report.correction.redacted.summary";
        },
        correctedLabel(correction),
        date(correction.decidedAt()),
        decisionLabel(correction.decision()));
  }

  /// Returns the revision of a summary, and its language if it is not that of the report.
  public String revisionNote(SubmittedSummary summary, LanguageTag report) {
    LanguageTag language = summary.language();
    return language.equals(report) || language.equals(LanguageTag.UNDETERMINED)
        ? text("report.submitted-summary", summary.revision())
        : text("report.submitted-summary.in", summary.revision(), languageName(language));
  }

  public String date(LocalDate date) {
    return date(date.atStartOfDay().toInstant(ZoneOffset.UTC));
  }

  /// Formats English dates as UN documents do: 30 September 2009.
  public String date(Instant time) {
    return format(
        locale.getLanguage().equals("en")
            ? new SimpleDateFormat("d MMMM y", displayLocale)
            : DateFormat.getDateInstance(DateFormat.LONG, displayLocale),
        time);
  }

  /// Returns "September 2009".
  public String month(LocalDate day) {
    return format(
        DateFormat.getInstanceForSkeleton(DateFormat.YEAR_MONTH, displayLocale),
        day.atStartOfDay().toInstant(ZoneOffset.UTC));
  }

  private static String format(DateFormat format, Instant time) {
    format.setTimeZone(TimeZone.GMT_ZONE);
    return format.format(Date.from(time));
  }

  public String dateTime(Instant time) {
    return "%s, %s (UTC)".formatted(date(time), TIME.format(time));
  }

  /// Returns the note of a chart whose numbers are in a table of the document.
  public String dataTableNote(int table) {
    return text("report.figure.in-table", table);
  }

  public String embargoNotice(Masthead.Embargo embargo) {
    return text("report.embargo", dateTime(embargo.until()), embargo.reader());
  }

  /// Returns the edition and its date, or for a preview those of the draft.
  public String status(ReportDocument document) {
    String key = document.masthead().embargo() == null ? "report.edition" : "report.embargo.draft";
    return text(key, document.edition(), date(document.publishedAt()));
  }

  public String footer(ReportDocument document) {
    var masthead = document.masthead();
    var embargo = masthead.embargo();
    if (embargo != null) {
      return text("report.embargo.foot", dateTime(embargo.until()));
    }
    return Objects.requireNonNullElse(masthead.symbol(), masthead.title());
  }

  public String languageName(LanguageTag tag) {
    return ULocale.forLocale(tag.locale()).getDisplayName(displayLocale);
  }

  public List<String> coverageLines(CommentCoverage coverage) {
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
      lines.add(text("report.coverage.set-aside", setAside, listReasons(coverage.setAside())));
    }
    int cited = coverage.sentences() - uncited;
    lines.add(text("report.coverage.sentences", cited, coverage.sentences()));
    if (uncited > 0) {
      lines.add(text("report.coverage.uncited", uncited, listReasons(coverage.uncited())));
    }
    return lines;
  }

  /// Returns the introduction of the hash of the input.
  public String inputNote(ReportDocument document) {
    var snapshot = document.snapshot();
    return text("report.coverage.input", snapshot.comments(), dateTime(snapshot.takenAt()));
  }

  /// Returns the use of a comment in the report.
  ///
  /// @param paragraphs numbers of the paragraphs that cite the comment
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

  /// Returns the country, or the region, or an empty text.
  public String countryOrRegion(Contributor contributor) {
    Term place = contributor.country() == null ? contributor.region() : contributor.country();
    return place == null ? "" : place.label();
  }

  private static int sum(List<CommentCoverage.Count> counts) {
    return counts.stream().mapToInt(CommentCoverage.Count::number).sum();
  }

  private static String listReasons(List<CommentCoverage.Count> counts) {
    return counts.stream()
        .map(c -> c.label() + ": " + c.number())
        .collect(Collectors.joining("; "));
  }
}
