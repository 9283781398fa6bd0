package org.rapporteur.consultation.ui.editor;

import com.vaadin.flow.component.UI;
import java.time.Clock;
import java.util.stream.Stream;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.consultation.ConsultationDraftService;
import org.rapporteur.consultation.ConsultationLifecycleService;
import org.rapporteur.consultation.ConsultationLinks;
import org.rapporteur.consultation.ConsultationService;
import org.rapporteur.consultation.editor.EditorLinks;
import org.rapporteur.identity.ViewerService;
import org.rapporteur.shared.Messages;
import org.rapporteur.uikit.frame.NavigationItem;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// Creates the two forms of the editor, one for drafts and one for public consultations, and the
/// related links beside them.
@Component
class EditorFactory {

  /// Places the policy among the links of other modules.
  private static final int POLICY_ORDER = 30;

  private final ConsultationService consultations;
  private final ConsultationDraftService drafts;
  private final ConsultationLifecycleService lifecycle;
  private final ViewerService viewers;
  private final Messages messages;
  private final ObjectProvider<EditorLinks> moduleLinks;
  private final Clock clock;

  EditorFactory(
      ConsultationService consultations,
      ConsultationDraftService drafts,
      ConsultationLifecycleService lifecycle,
      ViewerService viewers,
      Messages messages,
      ObjectProvider<EditorLinks> moduleLinks,
      Clock clock) {
    this.consultations = consultations;
    this.drafts = drafts;
    this.lifecycle = lifecycle;
    this.viewers = viewers;
    this.messages = messages;
    this.moduleLinks = moduleLinks;
    this.clock = clock;
  }

  DraftEditor createDraftEditor(ConsultationDetails draft, DraftEditor.Listener listener) {
    return new DraftEditor(draft, consultations, drafts, viewers, messages, clock, listener);
  }

  PublicEditor createPublicEditor(ConsultationDetails consultation, Runnable reload) {
    var editor =
        new PublicEditor(consultation, consultations, lifecycle, viewers, messages, reload);
    moduleLinks
        .orderedStream()
        .flatMap(links -> links.findNextStep(consultation).stream())
        .findFirst()
        .ifPresent(editor::setNextStep);
    return editor;
  }

  /// Creates links to the policy and to the pages of other modules.
  RelatedLinks createRelatedLinks(ConsultationDetails consultation) {
    var policyLink =
        new NavigationItem(
            "consultation.policy", ConsultationLinks.policy(consultation.slug()), POLICY_ORDER);
    var viewer = viewers.current();
    return new RelatedLinks(
        Stream.concat(
            Stream.of(policyLink),
            moduleLinks
                .orderedStream()
                .flatMap(links -> links.listLinks(consultation, viewer).stream())));
  }

  /// Creates the related links with a button that deletes the draft.
  RelatedLinks createDraftLinks(ConsultationDetails draft) {
    var links = createRelatedLinks(draft);
    links.addDeleteButton(
        () -> {
          drafts.deleteDraft(viewers.current(), draft.id());
          UI.getCurrent().navigate("secretariat");
        });
    return links;
  }
}
