package org.rapporteur.response.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.discussion.Channel;
import org.rapporteur.discussion.comment.CommentDraft;
import org.rapporteur.discussion.comment.CommentService;
import org.rapporteur.identity.Viewer;
import org.rapporteur.identity.affiliation.StakeholderGroup;
import org.rapporteur.response.series.SeriesLinks;
import org.rapporteur.response.series.SeriesName;
import org.rapporteur.response.series.SeriesService;
import org.rapporteur.shared.IdempotencyKey;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.shared.NotFound;
import org.rapporteur.testing.Fixtures;
import org.springframework.beans.factory.annotation.Autowired;

class SeriesViewIT extends ResponseViewTest {

  private static final String NAME = "Forum <b>every</b> year & on";

  @Autowired SeriesLinkPart part;
  @Autowired SeriesService series;
  @Autowired Fixtures fixtures;
  @Autowired CommentService comments;

  private ConsultationDetails consultation;
  private Viewer secretariat;

  @BeforeEach
  void aConsultation() {
    consultation = fixtures.anOpenConsultation();
    secretariat = fixtures.theSecretariatOf(consultation.id());
    comments.post(
        fixtures.aStakeholder(StakeholderGroup.CIVIL_SOCIETY),
        consultation.id(),
        new CommentDraft(
            consultation.question(1).orElseThrow().id(), null, null, LanguageTag.ENGLISH, "Yes."),
        Channel.WEB,
        IdempotencyKey.random());
  }

  @Test
  @SuppressWarnings("unchecked")
  void secretariatSetsAndClearsSeries() {
    signIn(secretariat);
    com.vaadin.flow.component.UI.getCurrent().navigate("secretariat/" + consultation.slug());
    var name = (ComboBox<String>) $(ComboBox.class).withCaption(label()).single();

    name.setValue("x".repeat(121));
    press();
    assertThat(name.isInvalid()).isTrue();
    assertThat(series.find(consultation)).isEmpty();
    name.setValue(NAME);
    press();
    assertThat(name.isInvalid()).isFalse();
    assertThat(series.find(consultation)).contains(new SeriesName(NAME));
    name.clear();
    press();
    assertThat(series.find(consultation)).isEmpty();
  }

  @Test
  void seriesShowsParticipationOfItsConsultations() {
    var another = fixtures.anOpenConsultation();
    series.set(secretariat, consultation.id(), new SeriesName(NAME));
    series.set(fixtures.theSecretariatOf(another.id()), another.id(), new SeriesName(NAME));

    String html = page(NAME);
    assertThat(html)
        .contains(
            "Forum &lt;b&gt;every&lt;/b&gt; year &amp; on",
            consultation.slug().value(),
            another.slug().value(),
            "1 comment, 1 contributor",
            "Civil society 1");
    assertThat(part.renderHtml(Viewer.VISITOR, consultation, Locale.ENGLISH).orElseThrow())
        .contains("/series?name=Forum+%3Cb%3Eevery%3C%2Fb%3E+year+%26+on");
    for (String none : new String[] {"", "x".repeat(200), "No such series"}) {
      assertThatThrownBy(() -> page(none)).isInstanceOf(NotFound.class);
    }
  }

  private String page(String name) {
    return render(Viewer.VISITOR, SeriesLinks.PATH, Map.of(SeriesLinks.NAME, List.of(name)));
  }

  private static String label() {
    return "Name of the series (optional)";
  }

  private void press() {
    test($(Button.class).withText("Save the series").single()).click();
  }
}
