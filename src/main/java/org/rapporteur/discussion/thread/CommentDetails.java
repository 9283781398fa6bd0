package org.rapporteur.discussion.thread;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rapporteur.consultation.question.ScaleChoice;
import org.rapporteur.discussion.Channel;
import org.rapporteur.discussion.CommentId;
import org.rapporteur.discussion.CommentLinks;
import org.rapporteur.discussion.CommentState;
import org.rapporteur.discussion.attachment.AttachmentDetails;
import org.rapporteur.discussion.reference.Reference;
import org.rapporteur.discussion.reference.Reference.ReferenceKind;
import org.rapporteur.identity.affiliation.CountryCode;
import org.rapporteur.identity.affiliation.Region;
import org.rapporteur.identity.affiliation.StakeholderGroup;
import org.rapporteur.shared.LanguageTag;

/// A comment as everyone may read it. Text and HTML are empty unless its state shows them.
///
/// @param publication the publication number
/// @param question the number of the question
/// @param parent the number of the answered comment; null for the first comment of a thread
/// @param root the number of the first comment of the thread; null for that comment itself
/// @param depth 0 for the first comment of a thread
/// @param contributor the number of the contributor
/// @param delegation the name of the delegation; null if the person speaks for themselves
/// @param text in Markdown
/// @param decision the number of the decision that removed, declined or redacted it
/// @param official true for an official reply of the secretariat
/// @param submission the number of the formal submission that it belongs to
/// @param questionPosition the contributor's current position on the question; null for none
public record CommentDetails(
    CommentId id,
    int number,
    int publication,
    int question,
    @Nullable Integer parent,
    @Nullable Integer root,
    int depth,
    int contributor,
    String author,
    @Nullable String organization,
    @Nullable String delegation,
    StakeholderGroup group,
    @Nullable CountryCode country,
    Region region,
    LanguageTag language,
    Channel channel,
    Instant createdAt,
    CommentState state,
    int revision,
    String text,
    String html,
    int replies,
    int threadSize,
    PositionTally tally,
    @Nullable Integer decision,
    List<AttachmentDetails> attachments,
    boolean official,
    @Nullable Integer submission,
    @Nullable ScaleChoice questionPosition,
    CommentConnections connections) {

  public String reference() {
    return CommentLinks.reference(number);
  }

  /// True if the comment is an answer of a submission that is public.
  public boolean isPartOfPublicSubmission() {
    return submission != null
        && connections
            .referencePaths()
            .containsKey(new Reference(ReferenceKind.SUBMISSION, submission));
  }

  CommentDetails withTallyAndAttachments(
      PositionTally newTally, List<AttachmentDetails> newAttachments) {
    return copy(newTally, newAttachments, connections);
  }

  CommentDetails withConnections(CommentConnections newConnections) {
    return copy(tally, attachments, newConnections);
  }

  private CommentDetails copy(
      PositionTally newTally,
      List<AttachmentDetails> newAttachments,
      CommentConnections newConnections) {
    return new CommentDetails(
        id,
        number,
        publication,
        question,
        parent,
        root,
        depth,
        contributor,
        author,
        organization,
        delegation,
        group,
        country,
        region,
        language,
        channel,
        createdAt,
        state,
        revision,
        text,
        html,
        replies,
        threadSize,
        newTally,
        decision,
        newAttachments,
        official,
        submission,
        questionPosition,
        newConnections);
  }
}
