package org.rapporteur.discussion.ui.thread;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.discussion.personal.PersonalOverlayService;
import org.rapporteur.discussion.rendering.CommentActionProvider;
import org.rapporteur.discussion.ui.page.AddressParser;
import org.rapporteur.discussion.ui.page.ConsultationResolver;
import org.rapporteur.identity.Viewer;
import org.rapporteur.identity.ViewerService;
import org.rapporteur.shared.Messages;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Serves the parts of a question page that only the current viewer sees: positions, actions and
/// unpublished comments. Responses are never cached.
@RestController
class PersonalOverlayController {

  /// An action that the page offers to the viewer.
  /// @param icon name of the icon
  /// @param states states of the comments that offer the action
  record ActionJson(String name, String label, String icon, Collection<String> states) {}

  /// The viewer's own positions and actions in a list of comments.
  ///
  /// @param positions `agree` or `disagree` by comment number
  /// @param editable numbers of the comments that the viewer can edit
  /// @param withdrawable numbers of the comments that the viewer can withdraw
  record PersonalOverlayJson(
      Map<Integer, String> positions,
      Collection<Integer> editable,
      Collection<Integer> withdrawable,
      List<ActionJson> tools) {}

  private final ConsultationResolver resolver;
  private final PersonalOverlayService overlays;
  private final OwnCommentRenderer ownComments;
  private final ObjectProvider<CommentActionProvider> actionProviders;
  private final ViewerService viewers;
  private final Messages messages;

  PersonalOverlayController(
      ConsultationResolver resolver,
      PersonalOverlayService overlays,
      OwnCommentRenderer ownComments,
      ObjectProvider<CommentActionProvider> actionProviders,
      ViewerService viewers,
      Messages messages) {
    this.resolver = resolver;
    this.overlays = overlays;
    this.ownComments = ownComments;
    this.actionProviders = actionProviders;
    this.viewers = viewers;
    this.messages = messages;
  }

  @GetMapping("/consultations/{slug}/questions/{number}/mine")
  ResponseEntity<PersonalOverlayJson> getOverlay(
      @PathVariable String slug,
      @PathVariable String number,
      @RequestParam(name = "comments", defaultValue = "") List<Integer> commentNumbers,
      Locale locale) {
    var viewer = viewers.current();
    var consultation = resolver.forSlug(slug);
    // Reports an unknown question. The overlay itself depends only on the comments.
    AddressParser.getQuestion(consultation, number);
    var personalOverlay = overlays.loadOverlay(viewer, consultation, commentNumbers);
    var positions = new TreeMap<Integer, String>();
    personalOverlay
        .agreesByComment()
        .forEach((comment, agrees) -> positions.put(comment, agrees ? "agree" : "disagree"));
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .body(
            new PersonalOverlayJson(
                positions,
                personalOverlay.editable(),
                personalOverlay.withdrawable(),
                listActions(viewer, consultation, locale)));
  }

  /// HTML of the viewer's comments that nobody else can read yet; empty if there are none.
  /// @param comment number of one comment; 0 for all comments on the question
  @GetMapping("/consultations/{slug}/questions/{number}/mine/waiting")
  ResponseEntity<String> getAwaitingReview(
      @PathVariable String slug,
      @PathVariable String number,
      @RequestParam(name = "comment", defaultValue = "0") int comment,
      Locale locale) {
    var consultation = resolver.forSlug(slug);
    var question = AddressParser.getQuestion(consultation, number);
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .header("X-Robots-Tag", "noindex")
        .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
        .body(
            comment > 0
                ? ownComments.renderAwaitingReview(consultation, comment, locale)
                : ownComments.renderAwaitingReview(consultation, question, locale));
  }

  /// An action that several modules offer is listed once.
  private List<ActionJson> listActions(
      Viewer viewer, ConsultationDetails consultation, Locale locale) {
    if (!viewer.isSignedIn()) {
      return List.of();
    }
    var actionsByName = new LinkedHashMap<String, ActionJson>();
    actionProviders
        .orderedStream()
        .flatMap(provider -> provider.viewerActions(viewer, consultation).stream())
        .forEach(action -> actionsByName.put(action.name(), toJson(action, locale)));
    return List.copyOf(actionsByName.values());
  }

  private ActionJson toJson(CommentActionProvider.CommentAction action, Locale locale) {
    return new ActionJson(
        action.name(),
        messages.text(locale, action.labelKey()),
        action.icon(),
        action.states().stream().map(Enum::name).sorted().toList());
  }
}
