package org.rapporteur.consultation.ui.editor;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.consultation.ConsultationDraftService;
import org.rapporteur.consultation.ConsultationImportService;
import org.rapporteur.consultation.ConsultationLifecycleService;
import org.rapporteur.consultation.ConsultationPeople;
import org.rapporteur.consultation.ConsultationService;
import org.rapporteur.consultation.question.QuestionScale;
import org.rapporteur.consultation.question.ScaleChoice;
import org.rapporteur.consultation.schedule.Phase;
import org.rapporteur.identity.PersonId;
import org.rapporteur.identity.PersonService;
import org.rapporteur.identity.ViewerService;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.shared.Messages;
import org.rapporteur.shared.Slug;
import org.rapporteur.shared.time.UtcTime;
import org.rapporteur.testing.ViewTest;
import org.rapporteur.uikit.ErrorSummary;
import org.rapporteur.uikit.Notice;
import org.springframework.beans.factory.annotation.Autowired;

/// Tests how the secretariat prepares a consultation, announces it and changes it after
/// publication.
class EditorViewIT extends ViewTest {

  @Autowired ConsultationService consultations;
  @Autowired ConsultationDraftService preparation;
  @Autowired ConsultationLifecycleService lifecycle;
  @Autowired ConsultationImportService imports;
  @Autowired ConsultationPeople people;
  @Autowired ViewerService viewers;
  @Autowired PersonService accounts;

  private PersonId person = new PersonId(0);

  @BeforeEach
  void signInAsSecretariat() {
    person = people.aSecretariat();
    signIn(viewers.forPerson(person));
  }

  @Test
  void titleCreatesUnpublishedDraft() {
    UI.getCurrent().navigate("secretariat");
    test(button("Create draft")).click();
    assertThat(field("Title").isInvalid()).isTrue();

    test(field("Title")).setValue("Paying for rural lines");
    assertThat(field("Title").isInvalid()).as("The button must not move before the click").isTrue();
    test(button("Create draft")).click();
    assertThat(getCurrentView()).isInstanceOf(EditorView.class);
    assertThat(consultations.listPublic())
        .noneMatch(c -> title(c).equals("Paying for rural lines"));
  }

  @Test
  void fieldIsSavedOnBlur() {
    var slug = createDraft("Saved as typed");
    test(textArea("Summary")).setValue("What has worked?");
    assertThat(load(slug).summary().inLanguage(LanguageTag.ENGLISH)).isEqualTo("What has worked?");
    assertThat(status()).contains("Saved on");
  }

  @Test
  void invalidLinkStaysInFieldWithReason() {
    var slug = createDraft("Kept as typed");
    test(field("Link to the source")).setValue("ftp://example.org");
    assertThat(field("Link to the source").isInvalid()).isTrue();
    assertThat(field("Link to the source").getValue()).isEqualTo("ftp://example.org");
    assertThat(status()).contains("Not saved.", "https://");

    test(field("Link to the source")).setValue("https://example.org");
    assertThat(load(slug).mandate().link()).isEqualTo("https://example.org");
  }

  @Test
  void announcementNeedsAllFieldsAndOneConfirmation() {
    var slug = createDraft("Announced after corrections");
    test(button("Announce consultation")).click();
    assertThat($(ErrorSummary.class).single().getChildren().toList()).isNotEmpty();
    assertThat(load(slug).phase()).isEqualTo(Phase.DRAFT);

    test(button("Add question")).click();
    test(textArea("Text of the question")).setValue("Which funds have reached you?");
    setTimes();
    test(button("Announce consultation")).click();
    test($(ConfirmDialog.class).single()).confirm();
    assertThat(load(slug).phase()).isEqualTo(Phase.ANNOUNCED);
  }

  @Test
  void secretariatAppointsColleague() {
    var slug = createDraft("Edited by two");
    var colleague = people.aSecretariat();
    test($(EmailField.class)
            .withCondition(email -> email.getLabel().endsWith("new member"))
            .single())
        .setValue(accounts.find(colleague).orElseThrow().email().value());
    test(button("Appoint to the secretariat")).click();

    assertThat(viewers.forPerson(colleague).isSecretariatIn(load(slug).id().scope())).isTrue();
  }

  @Test
  void questionsAreReorderedAndRemovalIsUndone() {
    var slug = createDraft("Ordered");
    for (String text : List.of("First?", "Second?", "Third?")) {
      test(button("Add question")).click();
      test(textArea("Text of the question")).setValue(text);
    }
    test(buttonWithLabel("Move question 3 up")).click();
    assertThat(listQuestions(slug)).containsExactly("First?", "Third?", "Second?");
    test(buttonWithLabel("Remove question 1")).click();
    assertThat(listQuestions(slug)).containsExactly("Third?", "Second?");
  }

  @Test
  void eachLanguageHasSeparateTexts() {
    var slug = createDraft("In two languages");
    var languages = $(com.vaadin.flow.component.checkbox.CheckboxGroup.class).single();
    @SuppressWarnings("unchecked")
    var choice = (com.vaadin.flow.component.checkbox.CheckboxGroup<LanguageTag>) languages;
    choice.setValue(Set.of(LanguageTag.ENGLISH, LanguageTag.ARABIC));
    @SuppressWarnings("unchecked")
    var typing =
        (com.vaadin.flow.component.radiobutton.RadioButtonGroup<LanguageTag>)
            $(com.vaadin.flow.component.radiobutton.RadioButtonGroup.class).first();
    typing.setValue(LanguageTag.ARABIC);
    assertThat(field("Title").getValue()).isEmpty();
    assertThat(field("Title").getElement().getAttribute("dir")).isEqualTo("rtl");
    test(field("Title")).setValue("عنوان");
    assertThat(load(slug).title().versions())
        .containsEntry(LanguageTag.ARABIC, "عنوان")
        .containsEntry(LanguageTag.ENGLISH, "In two languages");
    assertThat($(ListItem.class).all().stream().map(l -> l.getElement().getTextRecursively()))
        .noneMatch(text -> text.contains("English:"));
  }

  @Test
  void secondEditorKeepsTextAndChooses() {
    var slug = createDraft("Edited twice");
    var before = load(slug);
    preparation.update(
        viewers.forPerson(person),
        before.id(),
        before.version(),
        slug,
        org.rapporteur.consultation.DraftBuilder.anUnfinishedDraft().withTitle("Theirs").build());
    test(textArea("Summary")).setValue("Mine");
    assertThat($(Notice.class).all())
        .anyMatch(n -> n.getElement().getTextRecursively().contains("Somebody else"));
    assertThat(textArea("Summary").getValue()).isEqualTo("Mine");
    assertThat(title(load(slug))).isEqualTo("Theirs");

    test(button("Keep my version")).click();
    assertThat(load(slug).summary().inLanguage(LanguageTag.ENGLISH)).isEqualTo("Mine");
  }

  @Test
  void publicChangeNeedsReasonAndKeepsText() {
    var slug = createDraft("Changed in public");
    test(button("Add question")).click();
    test(textArea("Text of the question")).setValue("Which funds?");
    setTimes();
    test(button("Announce consultation")).click();
    test($(ConfirmDialog.class).single()).confirm();

    test(buttonWithLabel("Revise question 1")).click();
    test(textArea("Text of the question")).setValue("Which funds, and when?");
    test(button("Publish revision")).click();
    assertThat(textArea("Public reason").isInvalid()).isTrue();
    assertThat(listQuestions(slug)).containsExactly("Which funds?");

    test(textArea("Public reason")).setValue("Asked what period is meant.");
    test(button("Publish revision")).click();
    assertThat(listQuestions(slug)).containsExactly("Which funds, and when?");
  }

  @Test
  void scaleHasWordsPerLanguageAndDefaults() {
    var slug = createDraft("With a scale");
    test(button("Add question")).click();
    test(textArea("Text of the question")).setValue("Should it continue?");
    assertThat(loadScale(slug)).isNull();

    test(scaleCheckbox()).click();
    assertThat(loadScale(slug).words(ScaleChoice.AGAINST).versions())
        .containsEntry(LanguageTag.ENGLISH, "Against")
        .containsEntry(LanguageTag.FRENCH, "Défavorable");
    test(field("Words for “against”")).setValue("in favour");
    assertThat(status()).startsWith("Not saved. Enter words for each choice");

    test(field("Words for “against”")).setValue("Let it end");
    assertThat(loadScale(slug).words(ScaleChoice.AGAINST).versions())
        .containsEntry(LanguageTag.ENGLISH, "Let it end")
        .containsEntry(LanguageTag.FRENCH, "Défavorable");
    test(field("Words for “against”")).setValue("");
    assertThat(loadScale(slug).words(ScaleChoice.AGAINST).inLanguage(LanguageTag.ENGLISH))
        .isEqualTo("Against");
  }

  @Test
  void wordsOfScaleAreRevisedInPublic() {
    var slug = createDraft("With a public scale");
    test(button("Add question")).click();
    test(textArea("Text of the question")).setValue("Should it continue?");
    test(scaleCheckbox()).click();
    setTimes();
    test(button("Announce consultation")).click();
    test($(ConfirmDialog.class).single()).confirm();

    test(buttonWithLabel("Revise question 1")).click();
    test(field("Words for “no position”")).setValue("Undecided");
    test(textArea("Public reason")).setValue("Clearer.");
    test(button("Publish revision")).click();
    assertThat(loadScale(slug).words(ScaleChoice.NO_POSITION).inLanguage(LanguageTag.ENGLISH))
        .isEqualTo("Undecided");
    var question = load(slug).question(1).orElseThrow();
    assertThat(consultations.listPreviousVersions(question.id()).getFirst().scale())
        .isEqualTo(QuestionScale.createDefault(new Messages()));
  }

  @Test
  void extensionShowsNewClosingTimeOrRefusal() {
    var slug = createDraft("Extended in public");
    test(button("Add question")).click();
    test(textArea("Text of the question")).setValue("Which funds?");
    setTimes();
    test(button("Announce consultation")).click();
    test($(ConfirmDialog.class).single()).confirm();
    var closes = load(slug).schedule().closesAt();

    test(button("Extend closing time")).click();
    test(textArea("Public reason")).setValue("Asked for more time.");
    test(button("Extend closing time")).click();
    assertThat($(Notice.class).last().getElement().getTextRecursively())
        .contains("Enter a closing time later than", " (UTC).")
        .doesNotContain(closes.toString());

    var field = $(com.vaadin.flow.component.datetimepicker.DateTimePicker.class).last();
    test(field).setValue(field.getValue().plusDays(7));
    test(button("Extend closing time")).click();
    assertThat(load(slug).schedule().closesAt()).isEqualTo(closes.plus(Duration.ofDays(7)));
    assertThat(
            ((com.vaadin.flow.component.Component) getCurrentView())
                .getElement()
                .getTextRecursively())
        .contains(
            "New closing time: " + UtcTime.format(closes.plus(Duration.ofDays(7)), Locale.ENGLISH));
  }

  @Test
  void invalidTextStaysInFieldWithError() {
    var slug = createDraft("Hostile");
    test(textArea("Summary")).setValue("Asked\u0007 by whom?");

    assertThat(textArea("Summary").isInvalid()).isTrue();
    assertThat(textArea("Summary").getErrorMessage()).contains("U+0007");
    assertThat(field("Page address").isInvalid()).isFalse();
    assertThat(status()).startsWith("Not saved.");
    assertThat(textArea("Summary").getValue()).contains("by whom?");
    test(textArea("Summary")).setValue("Asked by whom? \u202Eevil <script>alert(1)</script>");
    assertThat(load(slug).summary().inLanguage(LanguageTag.ENGLISH))
        .endsWith("<script>alert(1)</script>");
  }

  @Test
  void reportedConsultationIsArchivedWithReason() {
    var now = Instant.now();
    var slug = new Slug("archived-on-a-screen");
    var id =
        imports.createImported(
            viewers.forPerson(person),
            slug,
            org.rapporteur.consultation.DraftBuilder.anUnfinishedDraft().withTitle("Held").build(),
            now.minus(Duration.ofDays(9)),
            now.minus(Duration.ofDays(2)));
    lifecycle.markReported(viewers.forPerson(person), id);
    UI.getCurrent().navigate("secretariat/" + slug);
    assertThat($(Button.class).all().stream().map(Button::getText))
        .doesNotContain("Withdraw consultation", "Extend closing time");

    test(button("Archive consultation")).click();
    test(button("Archive consultation")).click();
    assertThat(textArea("Public reason").isInvalid()).isTrue();
    test(textArea("Public reason")).setValue("The Council has taken note of the report.");
    test(button("Archive consultation")).click();

    assertThat(load(slug).phase()).isEqualTo(Phase.ARCHIVED);
    assertThat($(Button.class).all().stream().map(Button::getText))
        .doesNotContain("Archive consultation");
  }

  private Slug createDraft(String title) {
    UI.getCurrent().navigate("secretariat");
    test(field("Title")).setValue(title);
    test(button("Create draft")).click();
    var slug = Slug.fromTitle(title, "draft");
    UI.getCurrent().navigate("secretariat/" + slug);
    return slug;
  }

  private void setTimes() {
    var now = LocalDateTime.now(ZoneId.of("UTC")).truncatedTo(ChronoUnit.HOURS);
    var fields = $(com.vaadin.flow.component.datetimepicker.DateTimePicker.class).all();
    test(fields.get(0)).setValue(now.plusDays(2));
    test(fields.get(1)).setValue(now.plusDays(32));
  }

  private ConsultationDetails load(Slug slug) {
    return consultations.get(viewers.forPerson(person), slug);
  }

  private List<String> listQuestions(Slug slug) {
    return load(slug).questions().stream()
        .map(q -> q.title().inLanguage(LanguageTag.ENGLISH))
        .toList();
  }

  private @Nullable QuestionScale loadScale(Slug slug) {
    return load(slug).question(1).orElseThrow().scale();
  }

  private Checkbox scaleCheckbox() {
    return $(Checkbox.class).all().stream()
        .filter(box -> box.getLabel().startsWith("Contributors choose a position"))
        .findFirst()
        .orElseThrow();
  }

  private static String title(ConsultationDetails consultation) {
    return consultation.title().inLanguage(LanguageTag.ENGLISH);
  }

  private String status() {
    return $(Span.class).withClassName("saved").single().getElement().getTextRecursively();
  }

  private Button button(String text) {
    return $(Button.class).withText(text).last();
  }

  private Button buttonWithLabel(String label) {
    return $(Button.class).all().stream()
        .filter(b -> b.getAriaLabel().filter(label::equals).isPresent())
        .findFirst()
        .orElseThrow();
  }

  private TextField field(String label) {
    return $(TextField.class).all().stream()
        .filter(f -> label.equals(f.getLabel()))
        .findFirst()
        .orElseThrow();
  }

  private TextArea textArea(String label) {
    return $(TextArea.class).all().stream()
        .filter(f -> label.equals(f.getLabel()))
        .reduce((a, b) -> b)
        .orElseThrow();
  }
}
