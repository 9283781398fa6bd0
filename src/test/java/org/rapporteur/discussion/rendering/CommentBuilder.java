package org.rapporteur.discussion.rendering;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.rapporteur.consultation.question.ScaleChoice;
import org.rapporteur.discussion.Channel;
import org.rapporteur.discussion.CommentId;
import org.rapporteur.discussion.CommentState;
import org.rapporteur.discussion.thread.CommentConnections;
import org.rapporteur.discussion.thread.CommentDetails;
import org.rapporteur.discussion.thread.PositionSplit;
import org.rapporteur.discussion.thread.PositionTally;
import org.rapporteur.identity.affiliation.Region;
import org.rapporteur.identity.affiliation.StakeholderGroup;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.shared.Markdown;

/// Builds comments for tests of the renderer.
final class CommentBuilder {

  private static final AtomicLong IDS = new AtomicLong(1_000);

  private final int number;
  private CommentId id = new CommentId(IDS.incrementAndGet());
  private @Nullable Integer parent;
  private int depth;
  private String author = "Delegate, Ministry of ICT";
  private @Nullable String delegation;
  private LanguageTag language = LanguageTag.ENGLISH;
  private Channel channel = Channel.WEB;
  private CommentState state = CommentState.PUBLISHED;
  private int revision = 1;
  private String text = "We favour continuation.";
  private int threadSize;
  private PositionSplit split = PositionSplit.NONE;
  private @Nullable Integer importedAgree;
  private @Nullable Integer decision;
  private boolean official;
  private @Nullable Integer submission;
  private @Nullable ScaleChoice questionPosition;
  private CommentConnections connections = CommentConnections.NONE;

  private CommentBuilder(int number) {
    this.number = number;
  }

  static CommentBuilder aPublishedComment(int number) {
    return new CommentBuilder(number);
  }

  CommentBuilder withId(CommentId sameComment) {
    id = sameComment;
    return this;
  }

  CommentBuilder inReplyTo(CommentDetails answered) {
    parent = answered.number();
    depth = answered.depth() + 1;
    return this;
  }

  CommentBuilder withAuthor(String name) {
    author = name;
    return this;
  }

  CommentBuilder forDelegation(String name) {
    delegation = name;
    return this;
  }

  CommentBuilder withLanguage(LanguageTag tag) {
    language = tag;
    return this;
  }

  CommentBuilder withText(String markdown) {
    text = markdown;
    return this;
  }

  CommentBuilder withChannel(Channel way) {
    channel = way;
    return this;
  }

  CommentBuilder withReplies(int size) {
    threadSize = size;
    return this;
  }

  CommentBuilder withRevision(int times) {
    revision = times;
    return this;
  }

  CommentBuilder withGroupPositions(
      Map<StakeholderGroup, PositionSplit.AgreeDisagreeCounts> byGroup) {
    split = new PositionSplit(new TreeMap<>(byGroup), split.byRegion());
    return this;
  }

  CommentBuilder withRegionPositions(Map<Region, PositionSplit.AgreeDisagreeCounts> byRegion) {
    split = new PositionSplit(split.byGroup(), new TreeMap<>(byRegion));
    return this;
  }

  CommentBuilder inSubmission(int formalSubmission) {
    submission = formalSubmission;
    return this;
  }

  CommentBuilder official() {
    official = true;
    return this;
  }

  CommentBuilder withImportedAgreement(int agree) {
    importedAgree = agree;
    return this;
  }

  CommentBuilder withState(CommentState next, @Nullable Integer byDecision) {
    state = next;
    decision = byDecision;
    return this;
  }

  CommentBuilder withQuestionPosition(ScaleChoice choice) {
    questionPosition = choice;
    return this;
  }

  CommentBuilder withConnections(CommentConnections to) {
    connections = to;
    return this;
  }

  CommentDetails build() {
    boolean shown = state.showsText();
    return new CommentDetails(
        id,
        number,
        number,
        1,
        parent,
        parent,
        depth,
        5,
        author,
        null,
        delegation,
        StakeholderGroup.GOVERNMENTS,
        null,
        Region.AFRICAN,
        language,
        channel,
        Instant.parse("2009-09-04T10:12:00Z"),
        state,
        revision,
        shown ? text : "",
        shown ? Markdown.toHtml(text) : "",
        0,
        threadSize,
        new PositionTally(
            split.byGroup().values().stream()
                .mapToInt(PositionSplit.AgreeDisagreeCounts::agree)
                .sum(),
            split.byGroup().values().stream()
                .mapToInt(PositionSplit.AgreeDisagreeCounts::disagree)
                .sum(),
            0,
            split,
            importedAgree,
            null),
        decision,
        List.of(),
        official,
        submission,
        questionPosition,
        connections);
  }
}
