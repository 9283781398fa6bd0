package org.rapporteur.discussion.thread;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.consultation.question.QuestionId;
import org.rapporteur.discussion.CommentId;
import org.rapporteur.shared.UseCases;
import org.springframework.stereotype.Service;

/// Reads threads by pages that cost the same however many comments a question has.
@Service
public class ThreadService {

  public static final int THREADS_A_PAGE = 20;
  public static final int REPLIES_AT_FIRST = 10;
  public static final int MOST_ITEMS = 100;

  private final CommentRows rows;
  private final UseCases useCases;

  ThreadService(CommentRows rows, UseCases useCases) {
    this.rows = rows;
    this.useCases = useCases;
  }

  public ThreadPage threads(
      QuestionId question, ThreadOrder order, ThreadFilter filter, @Nullable String after) {
    return useCases.read(
        () -> {
          var roots = roots(question, order, filter, after);
          boolean more = roots.size() > THREADS_A_PAGE;
          var shown = more ? roots.subList(0, THREADS_A_PAGE) : roots;
          var replies = firstReplies(shown);
          var threads = new ArrayList<CommentThread>(shown.size());
          for (var root : shown) {
            var first = replies.getOrDefault(root.number(), List.of());
            boolean hasMore = first.size() > REPLIES_AT_FIRST;
            threads.add(
                new CommentThread(
                    root,
                    ReplyOrder.drawn(root, hasMore ? first.subList(0, REPLIES_AT_FIRST) : first),
                    hasMore));
          }
          return new ThreadPage(threads, next(shown, more, order));
        });
  }

  /// The replies of a thread published after a number, in order of publication.
  public CommentPage replies(CommentId root, int afterPublication) {
    return useCases.read(
        () -> {
          var found =
              rows.read(
                  CommentRows.SELECT
                      + " WHERE c.root_id = :root AND c.publication > :after ORDER BY c.publication LIMIT "
                      + (MOST_ITEMS + 1),
                  Map.of("root", root.value(), "after", afterPublication));
          return page(found, MOST_ITEMS);
        });
  }

  /// All visible comments of a question by publication, for the API.
  public CommentPage byPublication(QuestionId question, int afterPublication, int most) {
    int limit = Math.clamp(most, 1, MOST_ITEMS);
    return useCases.read(
        () ->
            page(
                rows.read(
                    CommentRows.SELECT
                        + " WHERE c.question_id = :question AND c.publication > :after ORDER BY c.publication LIMIT "
                        + (limit + 1),
                    Map.of("question", question.value(), "after", afterPublication)),
                limit));
  }

  public List<CommentDetails> newest(ConsultationDetails consultation, int most) {
    return useCases.read(
        () ->
            rows.read(
                CommentRows.SELECT
                    + " WHERE c.consultation_id = :consultation AND c.publication IS NOT NULL"
                    + " ORDER BY c.publication DESC LIMIT "
                    + Math.clamp(most, 1, MOST_ITEMS),
                Map.of("consultation", consultation.id().value())));
  }

  /// Nothing before the opening and after a withdrawal.
  public Optional<CommentDetails> find(ConsultationDetails consultation, int number) {
    if (!consultation.phase().showsComments()) {
      return Optional.empty();
    }
    return useCases.read(
        () ->
            rows
                .read(
                    CommentRows.SELECT
                        + " WHERE c.consultation_id = :consultation AND c.number = :number AND c.publication IS NOT NULL",
                    Map.of("consultation", consultation.id().value(), "number", number))
                .stream()
                .findFirst());
  }

  /// The visible ones of so many numbers, in the order of their numbers.
  public List<CommentDetails> find(
      ConsultationDetails consultation, java.util.Collection<Integer> numbers) {
    if (numbers.isEmpty() || !consultation.phase().showsComments()) {
      return List.of();
    }
    return useCases.read(
        () ->
            rows.read(
                CommentRows.SELECT
                    + " WHERE c.consultation_id = :consultation AND c.number IN (:numbers)"
                    + " AND c.publication IS NOT NULL ORDER BY c.number LIMIT "
                    + MOST_ITEMS,
                Map.of("consultation", consultation.id().value(), "numbers", numbers)));
  }

  /// From the root down to the comment itself.
  public List<CommentDetails> ancestors(ConsultationDetails consultation, CommentDetails comment) {
    return useCases.read(
        () ->
            rows.read(
                """
                WITH RECURSIVE line AS (
                  SELECT id, parent_id FROM comment WHERE id = :comment
                  UNION ALL
                  SELECT a.id, a.parent_id FROM comment a JOIN line ON a.id = line.parent_id
                )
                """
                    + CommentRows.SELECT
                    + " JOIN line ON line.id = c.id ORDER BY c.publication",
                Map.of("comment", comment.id().value())));
  }

  public List<CommentDetails> directReplies(CommentDetails comment) {
    return useCases.read(
        () ->
            rows.read(
                CommentRows.SELECT
                    + " WHERE c.parent_id = :comment AND c.publication IS NOT NULL ORDER BY c.publication LIMIT "
                    + MOST_ITEMS,
                Map.of("comment", comment.id().value())));
  }

  /// What a published comment said before, the latest first. Sealed revisions and what awaits
  /// review are not among them.
  public List<CommentRevision> earlierRevisions(CommentDetails comment) {
    return comment.state().showsText() && comment.revision() > 1
        ? useCases.read(() -> rows.earlierRevisions(comment.id()))
        : List.of();
  }

  /// Name, group and number of a contributor, empty where nothing of theirs has been published.
  public Optional<ContributorDetails> contributor(ConsultationDetails consultation, int number) {
    if (!consultation.phase().showsComments()) {
      return Optional.empty();
    }
    return useCases.read(() -> rows.contributor(consultation.id(), number));
  }

  /// Which questions got something published after a number, in order of publication.
  public List<Arrival> arrivals(ConsultationId consultation, int afterPublication) {
    return useCases.read(() -> rows.arrivals(consultation, afterPublication, MOST_ITEMS));
  }

  public CommentPage byContributor(
      ConsultationDetails consultation, int contributor, int afterPublication) {
    return useCases.read(
        () ->
            page(
                rows.read(
                    CommentRows.SELECT
                        + " WHERE k.consultation_id = :consultation AND k.number = :contributor"
                        + " AND c.publication > :after ORDER BY c.publication LIMIT "
                        + (MOST_ITEMS + 1),
                    Map.of(
                        "consultation",
                        consultation.id().value(),
                        "contributor",
                        contributor,
                        "after",
                        afterPublication)),
                MOST_ITEMS));
  }

  private List<CommentDetails> roots(
      QuestionId question, ThreadOrder order, ThreadFilter filter, @Nullable String after) {
    var parameters = new HashMap<String, Object>();
    parameters.put("question", question.value());
    var sql = new StringBuilder(CommentRows.SELECT);
    sql.append(" WHERE c.question_id = :question AND c.depth = 0 AND c.publication IS NOT NULL");
    if (!filter.isEmpty()) {
      addFilter(sql, filter, parameters);
    }
    String column = "c." + order.column();
    String beyond = order.isDescending() ? "<" : ">";
    if (after != null) {
      var cursor = Cursor.read(after);
      parameters.put("key", cursor.key());
      parameters.put("publication", cursor.publication());
      sql.append(
          " AND (%1$s %2$s :key OR %1$s = :key AND c.publication %2$s :publication)"
              .formatted(column, beyond));
    }
    String direction = order.isDescending() ? " DESC" : "";
    sql.append(" ORDER BY ").append(column).append(direction);
    sql.append(", c.publication").append(direction);
    sql.append(" LIMIT ").append(THREADS_A_PAGE + 1);
    return rows.read(sql.toString(), parameters);
  }

  // Asked of the thread's first comment and of its replies apart: an OR between the two would read
  // the whole table for each thread.
  private static void addFilter(
      StringBuilder sql, ThreadFilter filter, Map<String, Object> parameters) {
    sql.append(" AND (c.state = 'PUBLISHED'").append(matching("c", filter, parameters));
    sql.append(
        " OR EXISTS (SELECT 1 FROM comment m WHERE m.root_id = c.id AND m.state = 'PUBLISHED'");
    sql.append(matching("m", filter, parameters)).append("))");
  }

  private static String matching(
      String comment, ThreadFilter filter, Map<String, Object> parameters) {
    var sql = new StringBuilder();
    if (!filter.groups().isEmpty()) {
      sql.append(" AND ").append(comment).append(".stakeholder_group IN (:groups)");
      parameters.put("groups", filter.groups().stream().map(Enum::name).toList());
    }
    if (!filter.regions().isEmpty()) {
      sql.append(" AND ").append(comment).append(".region IN (:regions)");
      parameters.put("regions", filter.regions().stream().map(Enum::name).toList());
    }
    if (!filter.languages().isEmpty()) {
      sql.append(" AND ").append(comment).append(".language IN (:languages)");
      parameters.put("languages", filter.languages().stream().map(Object::toString).toList());
    }
    return sql.toString();
  }

  /// One statement for the page: a limited read along the thread's index for each root.
  private Map<Integer, List<CommentDetails>> firstReplies(List<CommentDetails> roots) {
    var parts = new ArrayList<String>();
    for (var root : roots) {
      if (root.threadSize() > 0) {
        parts.add(
            "(%s WHERE c.root_id = %d AND c.publication IS NOT NULL ORDER BY c.publication LIMIT %d)"
                .formatted(CommentRows.SELECT, root.id().value(), REPLIES_AT_FIRST + 1));
      }
    }
    var byRoot = new LinkedHashMap<Integer, List<CommentDetails>>();
    if (!parts.isEmpty()) {
      for (var reply : rows.read(String.join(" UNION ALL ", parts), Map.of())) {
        byRoot.computeIfAbsent(reply.root(), number -> new ArrayList<>()).add(reply);
      }
    }
    return byRoot;
  }

  private static Optional<String> next(
      List<CommentDetails> shown, boolean more, ThreadOrder order) {
    if (!more) {
      return Optional.empty();
    }
    var last = shown.getLast();
    double key =
        switch (order) {
          case BY_THREAD, NEWEST -> last.publication();
          case MOST_DISCUSSED -> last.threadSize();
          case MOST_AGREED -> last.agreement();
          case MOST_DIVIDED -> 2 * Math.min(last.agree(), last.disagree());
        };
    return Optional.of(new Cursor(key, last.publication()).written());
  }

  private static CommentPage page(List<CommentDetails> found, int limit) {
    boolean more = found.size() > limit;
    var items = more ? found.subList(0, limit) : found;
    return new CommentPage(
        items,
        more ? Optional.of(String.valueOf(items.getLast().publication())) : Optional.empty());
  }
}
