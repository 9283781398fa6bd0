package org.rapporteur.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.rapporteur.identity.PersonService;
import org.rapporteur.identity.Viewer;
import org.rapporteur.identity.affiliation.StakeholderGroup;
import org.rapporteur.report.SampleDrafts;
import org.rapporteur.report.preview.PreviewDraft;
import org.rapporteur.report.preview.PreviewLinks;
import org.rapporteur.report.preview.PreviewService;
import org.rapporteur.report.preview.ReaderAddresses;
import org.rapporteur.synthesis.GivenDrafts;
import org.rapporteur.testing.Fixtures;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/// Tests the notices to the readers of a preview.
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class PreviewNoticesIT {

  private static final String COMMENT_TEXT = "The Forum should continue for five years.";

  @Autowired GivenDrafts drafts;
  @Autowired PreviewService previews;
  @Autowired Fixtures fixtures;
  @Autowired PersonService people;
  @Autowired InboxService inbox;

  @Test
  void onlyCurrentPreviewReadersAreNotified() {
    var consultation = fixtures.aClosedConsultation(COMMENT_TEXT);
    var secretariat = fixtures.theSecretariatOf(consultation.id());
    drafts.give(consultation.id(), SampleDrafts.quoting(consultation.id(), 1, COMMENT_TEXT));
    var reader = fixtures.aStakeholder(StakeholderGroup.GOVERNMENTS);
    var until = Instant.now().plus(Duration.ofDays(3));
    var address = people.find(reader.requireSignedIn("test")).orElseThrow().email();

    var preview =
        previews.open(
            secretariat,
            consultation.id(),
            new PreviewDraft(new ReaderAddresses(List.of(address)), until, ""));

    await().untilAsserted(() -> assertThat(loadInbox(reader)).hasSize(1));
    assertThat(loadInbox(reader).getFirst())
        .satisfies(
            item -> {
              assertThat(item.title())
                  .startsWith(
                      "You can read the report before it is published. It is under embargo until ")
                  .contains(
                      DateTimeFormatter.ofPattern("d MMMM y, HH:mm", Locale.ENGLISH)
                              .format(until.atOffset(ZoneOffset.UTC))
                          + " (UTC)");
              assertThat(item.link()).isEqualTo(PreviewLinks.page(consultation.slug()));
            });
    assertThat(inbox.countUnread(reader)).isEqualTo(1);
    previews.takeOff(secretariat, consultation.id(), preview, reader.requireSignedIn("test"));
    assertThat(loadInbox(reader)).isEmpty();
    assertThat(inbox.countUnread(reader)).isZero();
    previews.name(secretariat, consultation.id(), preview, new ReaderAddresses(List.of(address)));
    previews.close(secretariat, consultation.id(), preview);
    assertThat(loadInbox(reader))
        .singleElement()
        .satisfies(
            item -> assertThat(item.title()).isEqualTo("The preview of the report has ended"));
    assertThat(loadInbox(fixtures.aStakeholder(StakeholderGroup.GOVERNMENTS))).isEmpty();
  }

  private List<InboxItem> loadInbox(Viewer viewer) {
    return inbox.loadPage(viewer, InboxFilter.ALL, InboxCursor.START, Locale.ENGLISH).items();
  }
}
