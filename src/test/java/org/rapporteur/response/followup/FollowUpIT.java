package org.rapporteur.response.followup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.consultation.ConsultationDraft;
import org.rapporteur.consultation.ConsultationDraftService;
import org.rapporteur.consultation.ConsultationLifecycleService;
import org.rapporteur.consultation.ConsultationService;
import org.rapporteur.consultation.schedule.Schedule;
import org.rapporteur.consultation.terms.ReviewTiming;
import org.rapporteur.discussion.Channel;
import org.rapporteur.discussion.comment.CommentDraft;
import org.rapporteur.discussion.comment.CommentService;
import org.rapporteur.identity.Viewer;
import org.rapporteur.identity.affiliation.StakeholderGroup;
import org.rapporteur.publiclog.LogEntry;
import org.rapporteur.publiclog.LogName;
import org.rapporteur.publiclog.PublicLogService;
import org.rapporteur.report.NotPublishedYet;
import org.rapporteur.report.ReportService;
import org.rapporteur.report.SampleDrafts;
import org.rapporteur.shared.IdempotencyKey;
import org.rapporteur.shared.InvalidInput;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.shared.NotAllowed;
import org.rapporteur.shared.NotFound;
import org.rapporteur.shared.Slug;
import org.rapporteur.synthesis.GivenDrafts;
import org.rapporteur.testing.Fixtures;
import org.rapporteur.testing.Outcomes;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/// Follow-ups to a report of two paragraphs. Its consultation opened in 1999.
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Tag("transactions")
class FollowUpIT {

  private static final String SAID = "The Forum should continue for five years.";
  private static final String WORDS = "The General Assembly extended the mandate.";
  private static final String LINK = "https://www.example.org/resolutions/70/125";
  private static final LocalDate DAY = LocalDate.of(2015, 12, 16);

  @LocalServerPort int port;
  @Autowired GivenDrafts drafts;
  @Autowired FollowUpService followUps;
  @Autowired ReportService reports;
  @Autowired Fixtures fixtures;
  @Autowired ConsultationService consultations;
  @Autowired ConsultationDraftService preparation;
  @Autowired ConsultationLifecycleService holding;
  @Autowired CommentService comments;
  @Autowired PublicLogService log;

  private ConsultationDetails consultation;
  private Viewer secretariat;

  @BeforeEach
  void aReportOnOneComment() {
    consultation = open();
    comments.post(
        fixtures.aStakeholder(StakeholderGroup.GOVERNMENTS),
        consultation.id(),
        new CommentDraft(
            consultation.question(1).orElseThrow().id(), null, null, LanguageTag.ENGLISH, SAID),
        Channel.WEB,
        IdempotencyKey.random());
    secretariat = fixtures.theSecretariatOf(consultation.id());
    holding.close(secretariat, consultation.id(), "All has been said.");
    drafts.give(consultation.id(), SampleDrafts.quoting(consultation.id(), 3, SAID));
    reports.publish(secretariat, consultation.id());
  }

  @Test
  void followUpIsPublicAndInTheLog() {
    var added = add(DAY, FollowUpStatus.DONE, LINK);

    assertThat(followUps.list(Viewer.VISITOR, consultation.id())).containsExactly(added);
    assertThat(added.paragraph().id()).isEqualTo("para2");
    assertThat(added.isWithdrawn()).isFalse();
    assertThat(entry(added.entry().number()))
        .satisfies(
            entry -> {
              assertThat(entry.kind()).isEqualTo("follow-up-added");
              assertThat(entry.actorRole()).isEqualTo("secretariat");
              assertThat(entry.subject()).isEqualTo("edition 1, ¶ 2");
              assertThat(entry.text()).isEqualTo(WORDS + "\n" + LINK);
              assertThat(entry.facts())
                  .containsEntry("edition", "1")
                  .containsEntry("paragraph", "2")
                  .containsEntry("day", "2015-12-16")
                  .containsEntry("status", "done");
            });
  }

  @Test
  void followUpsOfReportAreSortedByDay() {
    var done = add(DAY, FollowUpStatus.DONE, null);
    var planned = add(DAY.minusYears(1), FollowUpStatus.PLANNED, null);
    var sameDay = add(DAY, FollowUpStatus.UNDER_WAY, null);

    assertThat(followUps.list(Viewer.VISITOR, consultation.id()))
        .containsExactly(planned, done, sameDay);
  }

  @Test
  void withdrawnFollowUpStaysWithReason() {
    var added = add(DAY, FollowUpStatus.DONE, LINK);

    var withdrawn = withdraw(added);

    assertThat(followUps.list(Viewer.VISITOR, consultation.id())).containsExactly(withdrawn);
    assertThat(withdrawn.isWithdrawn()).isTrue();
    assertThat(withdrawn.text()).isEqualTo(WORDS);
    assertThat(withdrawn.withdrawal()).isNotNull();
    assertThat(entry(withdrawn.withdrawal().entry().number()))
        .satisfies(
            entry -> {
              assertThat(entry.kind()).isEqualTo("follow-up-withdrawn");
              assertThat(entry.subject()).isEqualTo(added.entry().label());
              assertThat(entry.actorRole()).isEqualTo("secretariat");
              assertThat(entry.text()).isEqualTo("It was another resolution.");
            });
    assertThatThrownBy(() -> withdraw(added)).isInstanceOf(FollowUpAlreadyWithdrawn.class);
  }

  @Test
  void oneOfTwoConcurrentWithdrawalsSucceeds() {
    var added = add(DAY, FollowUpStatus.DONE, null);

    var outcomes = Outcomes.atOnce(Collections.nCopies(2, () -> withdraw(added)));

    assertThat(outcomes.refusals()).singleElement().isInstanceOf(FollowUpAlreadyWithdrawn.class);
    assertThat(followUps.list(Viewer.VISITOR, consultation.id())).isEqualTo(outcomes.results());
    assertThat(log.listNewestBefore(name(), Integer.MAX_VALUE, 20))
        .filteredOn(entry -> entry.subject().equals(added.entry().label()))
        .hasSize(1);
  }

  @Test
  void onlySecretariatAddsAndWithdraws() {
    var added = add(DAY, FollowUpStatus.DONE, null);
    var other = fixtures.aSecretariat();

    assertThatThrownBy(
            () -> followUps.add(other, consultation.id(), 1, draft(DAY, FollowUpStatus.DONE, null)))
        .isInstanceOf(NotAllowed.class);
    assertThatThrownBy(
            () ->
                followUps.withdraw(
                    other, consultation.id(), added.entry().number(), "No such thing."))
        .isInstanceOf(NotAllowed.class);
    assertThat(followUps.list(Viewer.VISITOR, consultation.id())).containsExactly(added);
  }

  @Test
  void invalidFollowUpsAreRefused() {
    var today = LocalDate.now(ZoneOffset.UTC);

    assertThatThrownBy(() -> add(today.plusDays(2), FollowUpStatus.PLANNED, null))
        .isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> add(LocalDate.of(1998, 12, 31), FollowUpStatus.DONE, null))
        .isInstanceOf(InvalidInput.class);
    for (String link :
        List.of("javascript:alert(1)", "ftp://example.org/a", "example.org", "//a")) {
      assertThatThrownBy(() -> add(DAY, FollowUpStatus.DONE, link))
          .as(link)
          .isInstanceOf(InvalidInput.class);
    }
    assertThatThrownBy(() -> followUps.add(secretariat, consultation.id(), 2, done()))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(
            () ->
                followUps.add(
                    secretariat,
                    consultation.id(),
                    1,
                    new FollowUpDraft(9, DAY, FollowUpStatus.DONE, WORDS, null)))
        .isInstanceOf(NotFound.class);
    assertThat(followUps.list(Viewer.VISITOR, consultation.id())).isEmpty();
    assertThatThrownBy(() -> followUps.list(Viewer.VISITOR, fixtures.anOpenConsultation().id()))
        .isInstanceOf(NotPublishedYet.class);
  }

  @Test
  void archivedConsultationAcceptsFollowUps() {
    holding.archive(secretariat, consultation.id(), "All is said.");

    var added = add(DAY, FollowUpStatus.UNDER_WAY, null);

    assertThat(withdraw(added).isWithdrawn()).isTrue();
  }

  @Test
  void allFollowUpsArePagedFromLatestDay() {
    var others = new ArrayList<FollowUpDetails>();
    for (int month = 1; month <= 5; month++) {
      others.add(add(LocalDate.of(2001, month, 1), FollowUpStatus.PLANNED, null));
    }
    var sameDay = add(LocalDate.of(2001, 5, 1), FollowUpStatus.DONE, null);
    aReportOnOneComment();
    var another = add(LocalDate.of(2001, 12, 31), FollowUpStatus.DONE, LINK);
    var mistaken = withdraw(add(LocalDate.of(2001, 7, 1), FollowUpStatus.DONE, null));
    add(LocalDate.of(2002, 1, 1), FollowUpStatus.DONE, null);
    add(LocalDate.of(2000, 12, 31), FollowUpStatus.DONE, null);

    assertThat(walk(new FollowUpFilter(null, 2001)))
        .containsExactly(
            another,
            mistaken,
            sameDay,
            others.get(4),
            others.get(3),
            others.get(2),
            others.get(1),
            others.get(0));
    assertThat(walk(new FollowUpFilter(FollowUpStatus.DONE, 2001)))
        .containsExactly(another, sameDay);
    assertThat(walk(FollowUpFilter.ALL))
        .contains(another, mistaken, sameDay)
        .isSortedAccordingTo((a, b) -> b.day().compareTo(a.day()));
    for (String nowhere : List.of("nowhere.1", consultation.slug() + ".999", "x", "A b.1")) {
      assertThatThrownBy(() -> followUps.listPage(FollowUpFilter.ALL, nowhere, 2))
          .as(nowhere)
          .isInstanceOf(NotFound.class);
    }
    assertThat(followUps.listYears())
        .contains(2000, 2001, 2002)
        .isSortedAccordingTo((a, b) -> b - a);
  }

  @Test
  void lightPagesAndFeedShowFollowUps() throws Exception {
    var added = add(DAY, FollowUpStatus.UNDER_WAY, LINK);
    String link = FollowUpLinks.followUp(consultation.slug(), added);

    assertThat(get("/light" + FollowUpLinks.list(consultation.slug())))
        .contains(WORDS, "Under way", LINK, added.entry().label(), "¶ 2 of edition 1")
        .doesNotContain("<script");
    assertThat(get("/light/follow-ups?year=2015&status=under-way"))
        .contains(WORDS, "/light" + link);
    assertThat(get("/light/follow-ups?year=1950")).contains("There are no follow-ups yet.");
    assertThat(get("/follow-ups/feed.atom")).contains("¶ 2: Under way", WORDS, link);
    assertThat(
            get("/light/consultations/" + consultation.slug() + "/log/" + added.entry().number()))
        .contains(link);

    withdraw(added);

    assertThat(get("/light" + FollowUpLinks.list(consultation.slug())))
        .contains("Withdrawn", "It was another resolution.");
    String feed = get("/follow-ups/feed.atom");
    assertThat(feed).contains("¶ 2: Withdrawn", "It was another resolution.");
    add(LocalDate.of(2000, 1, 3), FollowUpStatus.DONE, null);
    assertThat(get("/follow-ups/feed.atom").indexOf("¶ 2: Done"))
        .as("told last of long ago")
        .isPositive()
        .isLessThan(get("/follow-ups/feed.atom").indexOf("¶ 2: Withdrawn"));
  }

  private String get(String path) throws Exception {
    var address = URI.create("http://127.0.0.1:" + port + path);
    try (var client = HttpClient.newHttpClient()) {
      return client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString()).body();
    }
  }

  /// By pages of two.
  private List<FollowUpDetails> walk(FollowUpFilter choice) {
    var walked = new ArrayList<FollowUpDetails>();
    String next = FollowUpPage.FIRST;
    do {
      var page = followUps.listPage(choice, next, 2);
      page.items().forEach(item -> walked.add(item.followUp()));
      next = page.next();
    } while (!next.equals(FollowUpPage.FIRST));
    return walked;
  }

  private FollowUpDetails add(LocalDate day, FollowUpStatus status, @Nullable String link) {
    return followUps.add(secretariat, consultation.id(), 1, draft(day, status, link));
  }

  private static FollowUpDraft done() {
    return draft(DAY, FollowUpStatus.DONE, null);
  }

  private static FollowUpDraft draft(LocalDate day, FollowUpStatus status, @Nullable String link) {
    return new FollowUpDraft(2, day, status, WORDS, link);
  }

  private FollowUpDetails withdraw(FollowUpDetails followUp) {
    return followUps.withdraw(
        secretariat, consultation.id(), followUp.entry().number(), "It was another resolution.");
  }

  private LogEntry entry(int number) {
    return log.findEntry(name(), number).orElseThrow();
  }

  private LogName name() {
    return new LogName(consultation.slug().value());
  }

  private ConsultationDetails open() {
    var usual = fixtures.draft(ReviewTiming.AFTER);
    var schedule =
        new Schedule(
            Instant.parse("1999-01-01T00:00:00Z"),
            Instant.now().plusSeconds(3600),
            ZoneId.of("UTC"));
    var preparing = fixtures.aSecretariat();
    var id =
        preparation.create(
            preparing,
            new Slug("followed-" + UUID.randomUUID()),
            new ConsultationDraft(usual.texts(), schedule, usual.terms(), usual.sections()));
    preparation.announce(fixtures.again(preparing), id, consultations.get(id).version());
    return consultations.get(id);
  }
}
