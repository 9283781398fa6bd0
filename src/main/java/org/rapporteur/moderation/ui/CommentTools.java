package org.rapporteur.moderation.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.QueryParameters;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.consultation.schedule.Phase;
import org.rapporteur.discussion.CommentState;
import org.rapporteur.discussion.draft.DraftPlace;
import org.rapporteur.discussion.draft.DraftService;
import org.rapporteur.discussion.drawing.CommentActions;
import org.rapporteur.identity.Viewer;
import org.rapporteur.identity.Viewers;
import org.rapporteur.moderation.ModerationLinks;
import org.rapporteur.moderation.flag.FlagService;
import org.rapporteur.moderation.queue.QueueList;
import org.rapporteur.shared.Messages;
import org.rapporteur.shared.Slug;
import org.springframework.stereotype.Component;

/// "Flag" on every comment, and for staff the way to the desk.
@Component
class CommentTools implements CommentActions {

  private static final Action FLAG =
      new Action("flag", "moderation.flag", "i-flag", Set.of(CommentState.PUBLISHED));

  private static final Action MODERATE =
      new Action("moderate", "moderation.moderate", "i-shield", EnumSet.allOf(CommentState.class));

  private final FlagService flags;
  private final DraftService drafts;
  private final Viewers viewers;
  private final Messages messages;

  CommentTools(FlagService flags, DraftService drafts, Viewers viewers, Messages messages) {
    this.flags = flags;
    this.drafts = drafts;
    this.viewers = viewers;
    this.messages = messages;
  }

  @Override
  public List<Action> forEveryone(Phase phase) {
    return phase.isArchived() ? List.of() : List.of(FLAG);
  }

  @Override
  public List<Action> forViewer(Viewer viewer, ConsultationDetails consultation) {
    return viewer.isStaffIn(consultation.id().scope()) ? List.of(MODERATE) : List.of();
  }

  @Override
  public Optional<String> address(Action action, Slug consultation, int comment) {
    return action.equals(FLAG)
        ? Optional.of(ModerationLinks.flag(consultation, comment))
        : Optional.empty();
  }

  @Override
  public void use(Use use) {
    int comment = use.comment().number();
    if (use.action().equals(MODERATE.name())) {
      String desk = ModerationLinks.desk(use.consultation().slug(), QueueList.QUEUE.word());
      UI.getCurrent()
          .navigate(desk.substring(1), QueryParameters.of("comment", String.valueOf(comment)));
      return;
    }
    new FlagDialog(
            use.comment().reference(),
            messages,
            new KeptWords(
                drafts,
                viewers,
                messages,
                use.consultation(),
                use.comment().question(),
                DraftPlace.flagOn(comment)),
            (reason, text) ->
                flags.flag(viewers.current(), use.consultation().id(), comment, reason, text))
        .open();
  }
}
