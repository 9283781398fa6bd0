package org.rapporteur.discussion.ui.writing;

import java.util.List;
import java.util.Locale;
import org.rapporteur.discussion.ui.page.DiscussionTemplates;
import org.rapporteur.identity.Viewer;
import org.rapporteur.identity.ViewerService;
import org.rapporteur.identity.delegation.DelegationDetails;
import org.rapporteur.identity.delegation.DelegationService;
import org.rapporteur.shared.Messages;
import org.rapporteur.shared.Refusal;
import org.springframework.stereotype.Component;

/// Facade that gives the components of a page of threads access to services.
@Component
public class ThreadFacade {

  private final CommentReader reader;
  private final CommentCommands commands;
  private final WritingHints hints;
  private final DiscussionTemplates templates;
  private final DelegationService delegations;
  private final ViewerService viewers;
  private final Messages messages;

  ThreadFacade(
      CommentReader reader,
      CommentCommands commands,
      WritingHints hints,
      DiscussionTemplates templates,
      DelegationService delegations,
      ViewerService viewers,
      Messages messages) {
    this.reader = reader;
    this.commands = commands;
    this.hints = hints;
    this.templates = templates;
    this.delegations = delegations;
    this.viewers = viewers;
    this.messages = messages;
  }

  public CommentReader reader() {
    return reader;
  }

  public CommentCommands commands() {
    return commands;
  }

  public WritingHints hints() {
    return hints;
  }

  public Messages messages() {
    return messages;
  }

  public Viewer viewer() {
    return viewers.current();
  }

  public boolean isSignedIn() {
    return viewer().isSignedIn();
  }

  /// Loads the delegations that the viewer may speak for.
  public List<DelegationDetails> delegations() {
    var person = viewer().person();
    return person == null || viewer().delegations().isEmpty()
        ? List.of()
        : delegations.listBySpeaker(person);
  }

  String renderToolbar(Locale locale) {
    return templates.render("format-toolbar", locale);
  }

  public String refusalText(Locale locale, Refusal refusal) {
    return messages.text(locale, refusal);
  }
}
