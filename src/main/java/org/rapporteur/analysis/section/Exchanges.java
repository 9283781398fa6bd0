package org.rapporteur.analysis.section;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.rapporteur.analysis.material.Material;
import org.rapporteur.analysis.material.SourceComment;
import org.rapporteur.analysis.sentence.ReplyCue;
import org.rapporteur.analysis.sentence.StatementKind;
import org.rapporteur.analysis.statement.Statement;

/// Replies to comments on one question, and the attitude that their first words show.
final class Exchanges {

  /// The attitude of a reply shows in one of its first statements.
  private static final int OPENING = 2;

  private final Quotes quotes;
  private final Map<Integer, List<Integer>> replies = new HashMap<>();
  private final Map<Integer, SourceComment> comments = new HashMap<>();

  Exchanges(int question, Material material, Quotes quotes) {
    this.quotes = quotes;
    for (SourceComment comment : material.contributionsOn(question)) {
      comments.put(comment.number(), comment);
      Integer parent = comment.parent();
      if (parent != null) {
        replies.computeIfAbsent(parent, p -> new ArrayList<>()).add(comment.number());
      }
    }
  }

  List<Integer> repliesTo(int comment) {
    return replies.getOrDefault(comment, List.of());
  }

  boolean isReply(int comment) {
    return answered(comment).isPresent();
  }

  Optional<ReplyCue> attitude(int reply) {
    List<Statement> statements = quotes.of(reply);
    for (int i = 0; i < Math.min(OPENING, statements.size()); i++) {
      ReplyCue cue = statements.get(i).cue();
      boolean isLaterQuestion = i > 0 && statements.get(i).kind() == StatementKind.QUESTION;
      if (cue != null && !isLaterQuestion) {
        return Optional.of(cue);
      }
    }
    return Optional.empty();
  }

  /// Returns the comments with which exchanges begin, in their order: those to which somebody
  /// replied with dissent or a qualification. Comments below one of them are part of its exchange.
  ///
  /// @param fromAnswered true if exchanges begin with what those comments answer
  List<Integer> contested(boolean fromAnswered) {
    Set<Integer> contested = new HashSet<>();
    replies.forEach(
        (parent, all) -> {
          if (comments.containsKey(parent) && all.stream().anyMatch(this::isContesting)) {
            contested.add(fromAnswered ? beginning(parent) : parent);
          }
        });
    return contested.stream().filter(comment -> !isBelow(comment, contested)).sorted().toList();
  }

  /// Returns what a reply answers, since the reply can hardly be understood without it, and what
  /// that answers as long as nothing else was replied. A comment that is no reply begins itself.
  private int beginning(int contested) {
    Optional<Integer> answered = answered(contested);
    int beginning = answered.orElse(contested);
    for (answered = answered(beginning);
        answered.isPresent() && repliesTo(answered.get()).size() == 1;
        answered = answered(beginning)) {
      beginning = answered.get();
    }
    return beginning;
  }

  private Optional<Integer> answered(int comment) {
    return Optional.ofNullable(comments.get(comment))
        .map(SourceComment::parent)
        .filter(comments::containsKey);
  }

  boolean isContesting(int reply) {
    return attitude(reply).filter(cue -> cue != ReplyCue.AGREEMENT).isPresent();
  }

  private boolean isBelow(int comment, Collection<Integer> others) {
    return answered(comment)
        .filter(parent -> others.contains(parent) || isBelow(parent, others))
        .isPresent();
  }

  /// A comment and all that was replied to it, each reply after what it answers.
  List<Integer> exchange(int comment) {
    var all = new ArrayList<Integer>();
    all.add(comment);
    repliesTo(comment).forEach(reply -> all.addAll(exchange(reply)));
    return all;
  }

  /// Replies that agree, from other contributors than the comment itself.
  List<Integer> agreeing(int comment) {
    SourceComment answered = comments.get(comment);
    return answered == null
        ? List.of()
        : repliesTo(comment).stream()
            .filter(reply -> attitude(reply).filter(ReplyCue.AGREEMENT::equals).isPresent())
            .filter(reply -> holder(reply) != answered.holder())
            .toList();
  }

  private int holder(int comment) {
    SourceComment found = comments.get(comment);
    return found == null ? 0 : found.holder();
  }
}
