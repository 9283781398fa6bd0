package org.rapporteur.discussion.thread;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.rapporteur.discussion.Channel;
import org.rapporteur.discussion.CommentId;
import org.rapporteur.discussion.CommentLinks;
import org.rapporteur.discussion.CommentState;
import org.rapporteur.identity.affiliation.CountryCode;
import org.rapporteur.identity.affiliation.Region;
import org.rapporteur.identity.affiliation.StakeholderGroup;
import org.rapporteur.shared.LanguageTag;

/// A comment as everyone may read it. Text and HTML are empty unless its state shows them.
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
    int agree,
    int disagree,
    double agreement,
    GroupSplit split,
    @Nullable Integer importedAgree,
    @Nullable Integer importedDisagree,
    @Nullable Integer decision) {

  /// "C147".
  public String reference() {
    return CommentLinks.reference(number);
  }

  CommentDetails withSplit(GroupSplit counted) {
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
        agree,
        disagree,
        agreement,
        counted,
        importedAgree,
        importedDisagree,
        decision);
  }
}
