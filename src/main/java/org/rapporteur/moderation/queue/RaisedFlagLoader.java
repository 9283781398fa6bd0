package org.rapporteur.moderation.queue;

import java.util.List;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.discussion.CommentId;
import org.rapporteur.identity.PersonService;
import org.rapporteur.identity.Viewer;
import org.rapporteur.moderation.flag.FlagDetails;
import org.rapporteur.moderation.flag.FlagService;
import org.rapporteur.moderation.queue.ReviewContext.RaisedFlag;
import org.springframework.stereotype.Component;

/// Loads the flags on a comment with the names of the people who raised them.
@Component
class RaisedFlagLoader {

  private final FlagService flags;
  private final PersonService people;

  RaisedFlagLoader(FlagService flags, PersonService people) {
    this.flags = flags;
    this.people = people;
  }

  List<RaisedFlag> listByComment(Viewer viewer, ConsultationId consultation, CommentId comment) {
    var raisedFlags = flags.listByComment(viewer, consultation, comment);
    var flaggers =
        people.findByIds(raisedFlags.stream().map(FlagDetails::flaggedBy).distinct().toList());
    return raisedFlags.stream()
        .map(
            flag -> {
              var flagger = flaggers.get(flag.flaggedBy());
              return new RaisedFlag(flagger == null ? "" : flagger.name(), flag);
            })
        .toList();
  }
}
