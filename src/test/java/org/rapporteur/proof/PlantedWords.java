package org.rapporteur.proof;

import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.consultation.document.StoredFile;
import org.rapporteur.consultation.question.QuestionId;
import org.rapporteur.consultation.terms.ReviewTiming;
import org.rapporteur.discussion.Channel;
import org.rapporteur.discussion.attachment.AttachmentDetails;
import org.rapporteur.discussion.attachment.AttachmentId;
import org.rapporteur.discussion.attachment.AttachmentService;
import org.rapporteur.discussion.comment.CommentDraft;
import org.rapporteur.discussion.comment.CommentEdit;
import org.rapporteur.discussion.comment.CommentService;
import org.rapporteur.discussion.draft.DraftService;
import org.rapporteur.discussion.draft.DraftTarget;
import org.rapporteur.discussion.draft.SavedDraft;
import org.rapporteur.discussion.position.PositionService;
import org.rapporteur.discussion.reference.Quotations;
import org.rapporteur.discussion.thread.ThreadService;
import org.rapporteur.identity.EmailAddress;
import org.rapporteur.identity.PersonDraft;
import org.rapporteur.identity.PersonId;
import org.rapporteur.identity.PersonService;
import org.rapporteur.identity.Viewer;
import org.rapporteur.identity.ViewerService;
import org.rapporteur.identity.account.ApiTokenService;
import org.rapporteur.identity.affiliation.StakeholderGroup;
import org.rapporteur.language.TextSpan;
import org.rapporteur.moderation.DecisionDraft;
import org.rapporteur.moderation.ModerationService;
import org.rapporteur.moderation.SuspensionService;
import org.rapporteur.moderation.flag.FlagReason;
import org.rapporteur.moderation.flag.FlagService;
import org.rapporteur.shared.IdempotencyKey;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.shared.Markdown;
import org.rapporteur.testing.Fixtures;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/// A discussion in which a word of its own stands at each place that nobody else may read: all of
/// them begin with `hush`. The words that begin with `plain` stand where anyone reads them. Made
/// for the test that asks for it alone.
@Lazy
@Component
class PlantedWords {

  static final DecisionDraft FAVOURABLE = new DecisionDraft("2.1", "", "");

  private final Fixtures fixtures;
  private final PersonService people;
  private final ViewerService viewers;
  private final CommentService comments;
  private final ThreadService threads;
  private final AttachmentService attachments;
  private final DraftService drafts;
  private final PositionService positions;
  private final ModerationService moderation;
  private final SuspensionService suspensions;
  private final FlagService flags;
  private final ApiTokenService tokens;

  final TreeSet<String> hidden = new TreeSet<>();
  final List<StoredFile> files = new ArrayList<>();
  ConsultationDetails consultation;
  Viewer author;
  Viewer other;
  Viewer moderator;

  PlantedWords(
      Fixtures fixtures,
      PersonService people,
      ViewerService viewers,
      CommentService comments,
      ThreadService threads,
      AttachmentService attachments,
      DraftService drafts,
      PositionService positions,
      ModerationService moderation,
      SuspensionService suspensions,
      FlagService flags,
      ApiTokenService tokens) {
    this.fixtures = fixtures;
    this.people = people;
    this.viewers = viewers;
    this.comments = comments;
    this.threads = threads;
    this.attachments = attachments;
    this.drafts = drafts;
    this.positions = positions;
    this.moderation = moderation;
    this.suspensions = suspensions;
    this.flags = flags;
    this.tokens = tokens;
    consultation = fixtures.anOpenConsultation(ReviewTiming.BEFORE);
    moderator = fixtures.aModeratorOf(consultation.id());
    other = fixtures.aStakeholder(StakeholderGroup.GOVERNMENTS);
    author = viewers.forPerson(anAuthor());
  }

  private PersonId anAuthor() {
    return people.addConfirmed(
        new EmailAddress(hush("address") + "@example.org"),
        "a long enough password",
        new PersonDraft(
            "Amina Okafor", StakeholderGroup.CIVIL_SOCIETY, null, null, LanguageTag.ENGLISH));
  }

  /// What stays in sight: C1 with an edit and a file, C2 to C4 with one sentence each.
  void inSight() {
    var file = file(DraftTarget.TOP, "plainname.docx", Annexes.docx("plainfile"));
    int first = post(author, null, "The agenda was plainbefore.", file);
    publish(first);
    comments.edit(
        author,
        consultation.id(),
        first,
        edit("The Forum should keep its open agenda, plainsaid."));
    moderation.publishEdit(moderator, consultation.id(), first, FAVOURABLE);
    for (String words :
        List.of(
            "Remote hubs at universities worked well, plainsaid.",
            "The cost of remote hubs should be published, plainsaid.",
            "Operators need a stable connection, plainsaid.")) {
      publish(post(fixtures.aStakeholder(StakeholderGroup.PRIVATE_SECTOR), null, words));
    }
    for (var group : List.of(StakeholderGroup.PRIVATE_SECTOR, StakeholderGroup.GOVERNMENTS)) {
      var holder = fixtures.aStakeholder(group);
      positions.setPosition(holder, consultation.id(), first, true, null);
      positions.setPosition(
          holder, consultation.id(), 2, group == StakeholderGroup.GOVERNMENTS, null);
    }
  }

  /// What was in sight for a while, and is to be taken away by [#takeAway].
  List<Integer> inSightForNow() {
    var going = new ArrayList<Integer>();
    for (String kind : List.of("removed", "redacted", "withdrawn")) {
      var files =
          List.of(
              file(
                  DraftTarget.TOP,
                  hush(kind + "name") + ".docx",
                  Annexes.docx(hush(kind + "docx"))),
              file(
                  DraftTarget.TOP, hush(kind + "title") + ".pdf", Annexes.pdf(hush(kind + "pdf"))));
      int number =
          post(
              author,
              null,
              "Ask " + hush(kind + "first") + " about it.",
              files.toArray(AttachmentId[]::new));
      publish(number);
      comments.edit(author, consultation.id(), number, edit("Ask " + hush(kind) + " instead."));
      moderation.publishEdit(moderator, consultation.id(), number, FAVOURABLE);
      going.add(number);
    }
    publish(post(other, going.get(1), quotation(going.get(1), hush("redacted")) + "\nWe did ask."));
    return going;
  }

  void takeAway(List<Integer> going) {
    int removed = going.get(0);
    int redacted = going.get(1);
    flag(removed);
    remove(removed);
    String text = threads.findComment(consultation, redacted).orElseThrow().text();
    int from = text.indexOf(hush("redacted"));
    moderation.redact(
        moderator,
        consultation.id(),
        redacted,
        List.of(new TextSpan(from, from + hush("redacted").length())),
        adverse("redaction"));
    comments.withdraw(author, consultation.id(), going.get(2));
  }

  /// What waits for a moderator, or was refused by one. Answers the numbers of those comments.
  List<Integer> neverInSight() {
    int declined =
        post(
            author,
            null,
            hush("declined"),
            file(DraftTarget.TOP, hush("declinedname") + ".pdf", Annexes.pdf(hush("declinedpdf"))));
    moderation.decline(moderator, consultation.id(), declined, adverse("declining"));
    int held =
        post(
            author,
            1,
            hush("held"),
            file(
                DraftTarget.replyTo(1),
                hush("heldname") + ".docx",
                Annexes.docx(hush("helddocx"))));
    comments.edit(author, consultation.id(), 1, edit(hush("declinededit")));
    moderation.declineEdit(moderator, consultation.id(), 1, adverse("edit"));
    var file =
        file(DraftTarget.editOf(1), hush("editname") + ".docx", Annexes.docx(hush("editdocx")));
    comments.edit(
        author,
        consultation.id(),
        1,
        new CommentEdit(hush("heldedit"), LanguageTag.ENGLISH, List.of(file)));
    var loud = fixtures.aStakeholder(StakeholderGroup.CIVIL_SOCIETY);
    int said = post(loud, null, hush("loud"));
    suspensions.suspend(
        moderator,
        consultation.id(),
        said,
        Instant.now().plus(Duration.ofDays(3)),
        adverse("suspension"));
    flag(2);
    return List.of(declined, held, said);
  }

  /// What is only being written, or set up for oneself.
  void inTheMaking() {
    for (var place :
        List.of(
            DraftTarget.TOP,
            DraftTarget.replyTo(1),
            DraftTarget.editOf(1),
            DraftTarget.flagOn(2),
            DraftTarget.appealAgainst(9))) {
      String kind = place.kind().name().toLowerCase(Locale.ROOT);
      drafts.save(
          author,
          SavedDraft.empty(consultation.id(), question(), place)
              .withText(null, false, LanguageTag.ENGLISH, hush(kind + "draft")));
    }
    for (var place : List.of(DraftTarget.replyTo(2), DraftTarget.STAGED)) {
      String kind = place.kind().name().toLowerCase(Locale.ROOT);
      file(place, hush(kind + "name") + ".docx", Annexes.docx(hush(kind + "docx")));
    }
    tokens.create(author, hush("label"));
  }

  String hush(String kind) {
    String word = "hush" + kind;
    hidden.add(word);
    return word;
  }

  int post(Viewer viewer, @Nullable Integer parent, String text, AttachmentId... ids) {
    return comments
        .post(
            viewer,
            consultation.id(),
            new CommentDraft(
                question(), parent, null, LanguageTag.ENGLISH, text, Arrays.asList(ids)),
            Channel.WEB,
            IdempotencyKey.random())
        .number();
  }

  void publish(int comment) {
    moderation.publish(moderator, consultation.id(), comment, FAVOURABLE);
  }

  void remove(int comment) {
    moderation.remove(moderator, consultation.id(), comment, adverse("removal"));
  }

  DecisionDraft adverse(String kind) {
    return new DecisionDraft("3.2", "You know why: " + hush(kind), "It is plainreason.");
  }

  private void flag(int comment) {
    var reader = fixtures.aStakeholder(StakeholderGroup.PRIVATE_SECTOR);
    flags.flag(reader, consultation.id(), comment, FlagReason.OTHER, hush("flag" + comment));
  }

  private AttachmentId file(DraftTarget place, String name, byte[] content) {
    return kept(attachments.add(
            author, consultation.id(), question(), place, name, new ByteArrayInputStream(content)))
        .id();
  }

  AttachmentDetails kept(AttachmentDetails attachment) {
    files.add(attachment.file());
    return attachment;
  }

  private String quotation(int number, String selected) {
    var said = threads.findComment(consultation, number).orElseThrow();
    String plain = Markdown.toPlainText(said.text());
    var passage = Quotations.locate(number, said.revision(), plain, selected).orElseThrow();
    return passage.toMarkdown(consultation.slug(), passage.extractFrom(plain).orElseThrow());
  }

  private static CommentEdit edit(String text) {
    return new CommentEdit(text, LanguageTag.ENGLISH);
  }

  private QuestionId question() {
    return consultation.question(1).orElseThrow().id();
  }
}
