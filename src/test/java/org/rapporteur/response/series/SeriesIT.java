package org.rapporteur.response.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.consultation.ConsultationDraftService;
import org.rapporteur.consultation.ConsultationLifecycleService;
import org.rapporteur.consultation.ConsultationService;
import org.rapporteur.consultation.terms.ReviewTiming;
import org.rapporteur.identity.Viewer;
import org.rapporteur.publiclog.LogEntry;
import org.rapporteur.publiclog.LogName;
import org.rapporteur.publiclog.PublicLogService;
import org.rapporteur.shared.InvalidInput;
import org.rapporteur.shared.NotAllowed;
import org.rapporteur.shared.NotFound;
import org.rapporteur.shared.Slug;
import org.rapporteur.testing.Fixtures;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/// Sets and lists the series of consultations.
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Tag("transactions")
class SeriesIT {

  @Autowired SeriesService series;
  @Autowired Fixtures fixtures;
  @Autowired ConsultationService consultations;
  @Autowired ConsultationDraftService preparation;
  @Autowired ConsultationLifecycleService holding;
  @Autowired PublicLogService log;

  private ConsultationDetails consultation;
  private Viewer secretariat;
  private SeriesName name;

  @BeforeEach
  void aConsultation() {
    consultation = fixtures.anOpenConsultation();
    secretariat = fixtures.theSecretariatOf(consultation.id());
    name = new SeriesName("المنتدى السنوي / " + UUID.randomUUID());
  }

  @Test
  void sameNameMakesOneSeriesAndOneLogEntry() {
    var another = fixtures.anOpenConsultation();
    join();
    join();
    series.set(fixtures.theSecretariatOf(another.id()), another.id(), name);

    assertThat(series.listConsultations(name))
        .extracting(ConsultationDetails::id)
        .containsExactlyInAnyOrder(consultation.id(), another.id());
    assertThat(series.find(consultation)).contains(name);
    assertThat(series.listNames()).contains(name.value());
    assertThat(newest().kind()).isEqualTo("series-joined");
    assertThat(newest().actorRole()).isEqualTo("secretariat");
    assertThat(newest().facts()).containsEntry("series", name.value());
    assertThat(log.listNewestBefore(logName(), Integer.MAX_VALUE, 20))
        .filteredOn(entry -> entry.kind().equals("series-joined"))
        .hasSize(1);
  }

  @Test
  void removedConsultationIsNoLongerInSeries() {
    join();

    series.set(secretariat, consultation.id(), null);
    series.set(secretariat, consultation.id(), null);

    assertThat(series.find(consultation)).isEmpty();
    assertThatThrownBy(() -> series.listConsultations(name)).isInstanceOf(NotFound.class);
    assertThat(newest().kind()).isEqualTo("series-left");
    assertThat(log.listNewestBefore(logName(), Integer.MAX_VALUE, 20))
        .filteredOn(entry -> entry.kind().equals("series-left"))
        .hasSize(1);
  }

  @Test
  void draftIsInSeriesOnceItIsPublic() {
    var preparing = fixtures.aSecretariat();
    var id =
        preparation.create(
            preparing, new Slug("series-" + UUID.randomUUID()), fixtures.draft(ReviewTiming.AFTER));
    var preparer = fixtures.again(preparing);
    series.set(preparer, id, name);
    assertThatThrownBy(() -> series.listConsultations(name)).isInstanceOf(NotFound.class);

    preparation.announce(preparer, id, consultations.get(id).version());

    assertThat(series.listConsultations(name))
        .extracting(ConsultationDetails::id)
        .containsExactly(id);
  }

  @Test
  void onlySecretariatSetsSeriesAlsoAfterArchiving() {
    var other = fixtures.aSecretariat();
    assertThatThrownBy(() -> series.set(other, consultation.id(), name))
        .isInstanceOf(NotAllowed.class);
    assertThatThrownBy(() -> series.set(other, consultation.id(), null))
        .isInstanceOf(NotAllowed.class);
    assertThatThrownBy(() -> new SeriesName(" ")).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> new SeriesName("x".repeat(121))).isInstanceOf(InvalidInput.class);
    assertThat(series.find(consultation)).isEmpty();

    holding.close(secretariat, consultation.id(), "All has been said.");
    holding.markReported(secretariat, consultation.id());
    holding.archive(secretariat, consultation.id(), "All is said.");
    join();

    assertThat(series.find(consultation)).contains(name);
  }

  private void join() {
    series.set(secretariat, consultation.id(), name);
  }

  private LogEntry newest() {
    return log.listNewestBefore(logName(), Integer.MAX_VALUE, 1).getFirst();
  }

  private LogName logName() {
    return new LogName(consultation.slug().value());
  }
}
