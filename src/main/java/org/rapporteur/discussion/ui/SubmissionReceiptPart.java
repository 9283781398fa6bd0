package org.rapporteur.discussion.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Objects;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.discussion.CommentLinks;
import org.rapporteur.discussion.CommentState;
import org.rapporteur.discussion.attachment.AttachmentDetails;
import org.rapporteur.discussion.submission.ReceivedSubmission;
import org.rapporteur.discussion.submission.SubmissionDetails;
import org.rapporteur.discussion.submission.SubmissionLinks;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.uikit.Icon;
import org.rapporteur.uikit.Notice;
import org.rapporteur.uikit.Tag;
import org.rapporteur.uikit.Timestamp;

/// The receipt of a submission, the same once it is sent and whenever it is looked up: what was
/// received, from whom, and what became of it.
class SubmissionReceiptPart extends Div {

  private final transient ConsultationDetails consultation;
  private final transient ReceivedSubmission received;
  private final transient SubmissionDetails submission;
  private final transient LanguageTag language;

  SubmissionReceiptPart(ConsultationDetails consultation, ReceivedSubmission received) {
    this.consultation = consultation;
    this.received = received;
    submission = received.submission();
    language = new LanguageTag(getLocale().getLanguage());
    addClassName("receipt");
    add(state(), facts(), answers(), files(), acts());
  }

  private Notice state() {
    var withdrawnAt = submission.standing().withdrawnAt();
    var words =
        getTranslation(
            received.state().key(),
            Timestamp.words(submission.receivedAt(), getLocale()),
            withdrawnAt == null ? "" : Timestamp.words(withdrawnAt, getLocale()));
    return new Notice(received.state().isUnderWay() ? Notice.Kind.OK : Notice.Kind.WARN, words);
  }

  private DescriptionList facts() {
    var facts = new DescriptionList();
    facts.addClassName("facts");
    add(facts, "discussion.submission.receipt.number", name(submission.reference()));
    add(
        facts,
        "discussion.submission.receipt.consultation",
        titled(consultation.title().in(language)));
    add(facts, "discussion.submission.receipt.received", new Timestamp(submission.receivedAt()));
    add(facts, "discussion.submission.receipt.for", name(submission.delegation()));
    add(
        facts,
        "discussion.submission.receipt.group",
        new Span(getTranslation(submission.group().memberKey())));
    add(
        facts,
        "discussion.submission.receipt.by",
        name(
            Objects.requireNonNullElseGet(
                received.sentBy(),
                () -> getTranslation("discussion.submission.receipt.by.nobody"))));
    add(
        facts,
        "discussion.submission.receipt.capacity",
        new Span(getTranslation("discussion.submission.receipt.capacity.words")));
    return facts;
  }

  private void add(DescriptionList facts, String key, Component value) {
    facts.add(
        new DescriptionList.Term(getTranslation(key)), new DescriptionList.Description(value));
  }

  private Section answers() {
    var table =
        new FoldedTable(
            getTranslation("discussion.submission.answers"),
            columns(
                "discussion.submission.receipt.comment",
                "discussion.submission.receipt.question",
                "discussion.submission.receipt.state"));
    submission
        .answers()
        .forEach(answer -> table.row(link(answer), question(answer), state(answer)));
    return TitledPart.of(getTranslation("discussion.submission.answers"), table);
  }

  private Anchor link(SubmissionDetails.Answer answer) {
    return new Anchor(
        CommentLinks.comment(consultation.slug(), answer.comment()),
        CommentLinks.reference(answer.comment()));
  }

  private Span question(SubmissionDetails.Answer answer) {
    var title = consultation.question(answer.question()).orElseThrow().title();
    var shown = title.languageShown(language);
    var words = new Span(answer.question() + ". " + title.in(language));
    words.getElement().setAttribute("lang", shown.value()).setAttribute("dir", shown.direction());
    return words;
  }

  private Tag state(SubmissionDetails.Answer answer) {
    return new Tag(
        getTranslation(answer.state().key()),
        answer.state() == CommentState.PUBLISHED ? Tag.Tone.OK : Tag.Tone.PLAIN);
  }

  private Section files() {
    String title = getTranslation("discussion.attach.added");
    if (submission.attachments().isEmpty()) {
      return TitledPart.of(
          title,
          new Paragraph(
              getTranslation(
                  received.mayLackFiles()
                      ? "discussion.submission.receipt.files.gone"
                      : "discussion.submission.receipt.files.none")));
    }
    var table =
        new FoldedTable(
            title,
            columns(
                "discussion.submission.receipt.file",
                "discussion.submission.receipt.size",
                "discussion.submission.receipt.hash"));
    submission.attachments().forEach(file -> table.row(link(file), size(file), hash(file)));
    return TitledPart.of(title, table);
  }

  private Anchor link(AttachmentDetails attachment) {
    var link = new Anchor(attachment.file().link(), attachment.file().name());
    link.setRouterIgnore(true);
    link.getElement().setAttribute("download", true).setAttribute("dir", "auto");
    return link;
  }

  private Span size(AttachmentDetails attachment) {
    return new Span(getTranslation("discussion.submission.receipt.bytes", attachment.size()));
  }

  private static Span hash(AttachmentDetails attachment) {
    var hash = new Span(attachment.file().hash());
    hash.addClassName("hash");
    return hash;
  }

  private Div acts() {
    var read =
        new Anchor(
            SubmissionLinks.submission(consultation.slug(), submission.number()),
            getTranslation("discussion.submission.read", submission.reference()));
    read.addClassNames("btn", "primary");
    var print =
        new Button(
            getTranslation("discussion.submission.receipt.print"),
            new Icon(Icon.Name.PRINT),
            click -> UI.getCurrent().getPage().executeJs("window.print()"));
    var acts = new Div(read, print);
    acts.addClassNames("row", "noprint");
    return acts;
  }

  private List<String> columns(String... keys) {
    return List.of(keys).stream().map(this::getTranslation).toList();
  }

  private static Span name(String name) {
    var words = new Span(name);
    words.getElement().setAttribute("dir", "auto");
    return words;
  }

  private Span titled(String title) {
    var shown = consultation.title().languageShown(language);
    var words = name(title);
    words.getElement().setAttribute("lang", shown.value());
    return words;
  }
}
