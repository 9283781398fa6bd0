package org.rapporteur.response.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.rapporteur.discussion.thread.CommentDetails;
import org.rapporteur.response.challenge.ChallengeDraft;
import org.rapporteur.response.challenge.ChallengeEligibilityService;
import org.rapporteur.response.challenge.ChallengeGround;
import org.rapporteur.response.challenge.ChallengeLinks;
import org.rapporteur.response.challenge.ChallengeService;
import org.rapporteur.response.challenge.ChallengeSettings;
import org.rapporteur.shared.Excerpt;
import org.rapporteur.uikit.Notice;
import org.rapporteur.uikit.form.Choice;

/// The form for a challenge to a paragraph.
@Route("consultations/:slug/report/:edition([1-9][0-9]{0,5})/paragraphs/:number/challenge")
@PermitAll
class ChallengeView extends ResponseFormView {

  /// In code points.
  private static final int MAX_EXCERPT = 60;

  private final transient ChallengeService challenges;
  private final transient ChallengeEligibilityService eligibility;
  private final transient ChallengeSettings settings;

  ChallengeView(
      ResponseFormContext context,
      ChallengeService challenges,
      ChallengeEligibilityService eligibility,
      ChallengeSettings settings) {
    super(context);
    this.challenges = challenges;
    this.eligibility = eligibility;
    this.settings = settings;
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    var target = access().requireChallenge(event.getRouteParameters());
    var consultation = target.consultation();
    int edition = target.edition().number();
    var comments = eligibility.listComments(viewer(), consultation.id(), edition);
    show(
        target,
        new Anchor(
            ChallengeLinks.list(consultation.slug(), edition),
            getTranslation("response.challenges")),
        getTranslation("response.challenge.title", target.paragraph().number()),
        getTranslation("response.challenges.lead"),
        comments.isEmpty()
            ? new Notice(Notice.Kind.INFO, getTranslation("response.challenge.not-possible"))
            : createForm(target, comments));
  }

  private Component createForm(FormTarget target, List<CommentDetails> comments) {
    int paragraph = target.paragraph().number();
    var ground =
        new Choice<>(
            "response.challenge.ground", List.of(ChallengeGround.values()), ChallengeGround::key);
    var comment = new Select<CommentDetails>();
    comment.setLabel(getTranslation("response.challenge.comment"));
    comment.setItems(comments);
    comment.setItemLabelGenerator(ChallengeView::excerpt);
    comment.setValue(comments.getFirst());
    comment.setWidthFull();
    var text =
        createTextArea(
            "text",
            getTranslation("response.challenge.text"),
            getTranslation("response.challenge.text.hint", ChallengeDraft.MAX_TEXT));
    errors().addField("ground", ground).addField("challenge.not-author", comment);
    var form =
        createForm(
            getTranslation("response.challenge.send", paragraph),
            target.path(),
            () -> {
              var chosen = errors().tryGet(() -> ground.requireValue("ground"));
              // Checks the text too, so that all errors show at once.
              return errors()
                  .tryGet(
                      () ->
                          new ChallengeDraft(
                              paragraph,
                              chosen.orElse(ChallengeGround.COMMENT),
                              comment.getValue().number(),
                              text.getValue()))
                  .filter(draft -> chosen.isPresent())
                  .flatMap(draft -> errors().tryGet(() -> challenge(target, draft)));
            },
            ground,
            comment,
            text);
    var note =
        new Paragraph(
            getTranslation("response.challenge.signed", viewer().name(), settings.answerDays()));
    note.addClassNames("small", "muted");
    form.add(note);
    return form;
  }

  private static String excerpt(CommentDetails comment) {
    return comment.reference()
        + ": "
        + Excerpt.shorten(comment.text().replaceAll("\\s+", " "), MAX_EXCERPT);
  }

  private String challenge(FormTarget target, ChallengeDraft draft) {
    var consultation = target.consultation();
    int edition = target.edition().number();
    challenges.challenge(viewer(), consultation.id(), edition, draft);
    return ChallengeLinks.list(consultation.slug(), edition);
  }
}
