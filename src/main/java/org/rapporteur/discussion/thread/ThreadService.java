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
import org.rapporteur.discussion.CommentLinks;
import org.rapporteur.discussion.theme.ThemeService;
import org.rapporteur.shared.NotFound;
import org.rapporteur.shared.Refusal;
import org.rapporteur.shared.UseCases;
import org.springframework.stereotype.Service;

/// Reads threads by pages that cost the same however many comments a question has.
@Service
public class ThreadService {

  public static final int THREADS_A_PAGE = 20;
  public static final int REPLIES_AT_FIRST = 10;
  public static final int MOST_ITEMS = 100;

  private final CommentRows rows;
  private final ConnectionRows connections;
  private final ThemeService themes;
  private final UseCases useCases;

  ThreadService(
      CommentRows rows, ConnectionRows connections, ThemeService themes, UseCases useCases) {
    this.rows = rows;
    this.connections = connections;
    this.themes = themes;
    this.useCases = useCases;
  }

  public ThreadPage threads(
      QuestionId question, ThreadOrder order, ThreadFilter filter, @Nullable String after) {
    return useCases.read(
        () -> {
          var roots = roots(question, order, filter, after);
          boolean more = roots.size() > THREADS_A_PAGE;
          var shown = more ? roots.subList(0, THREADS_A_PAGE) : roots;
          var threads = connected(shown, firstReplies(shown));
          return new ThreadPage(
              threads, more ? Optional.of(order.after(shown.getLast())) : Optional.empty());
        });
  }

  /// How many comments of a theme match in everything else, too.
  public int ofTheme(QuestionId question, ThreadFilter filter) {
    var parameters = new HashMap<String, Object>();
    parameters.put("question", question.value());
    return rows.count("SELECT COUNT(*)" + ThreadQuery.ofTheme("c", filter, parameters), parameters);
  }

  /// The replies of a thread published after a number, in order of publication.
  public CommentPage replies(CommentId root, int afterPublication) {
    return useCases.read(
        () -> {
          var found =
              read(
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
                read(
                    CommentRows.SELECT
                        + " WHERE c.question_id = :question AND c.publication > :after ORDER BY c.publication LIMIT "
                        + (limit + 1),
                    Map.of("question", question.value(), "after", afterPublication)),
                limit));
  }

  public List<CommentDetails> newest(ConsultationDetails consultation, int most) {
    return useCases.read(
        () ->
            read(
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
            read(
                    CommentRows.SELECT
                        + " WHERE c.consultation_id = :consultation AND c.number = :number AND c.publication IS NOT NULL",
                    Map.of("consultation", consultation.id().value(), "number", number))
                .stream()
                .findFirst());
  }

  /// Why there is nothing to show at a number: it also says how far the public numbers go.
  public Refusal nothingAt(ConsultationDetails consultation, int number) {
    int last = consultation.phase().showsComments() ? last(consultation.id()) : 0;
    return last == 0
        ? new NotFound("comment", CommentLinks.reference(number))
        : new NoSuchComment(consultation.slug(), number, last);
  }

  private int last(ConsultationId consultation) {
    return useCases.read(
        () ->
            rows.count(
                """
                SELECT COALESCE((SELECT number FROM comment
                                  WHERE consultation_id = :consultation AND publication IS NOT NULL
                                  ORDER BY number DESC LIMIT 1), 0)
                """,
                Map.of("consultation", consultation.value())));
  }

  /// The visible ones among these, in the order of their numbers; whoever asks bounds how many.
  public List<CommentDetails> find(
      ConsultationDetails consultation, java.util.Collection<Integer> numbers) {
    if (numbers.isEmpty() || !consultation.phase().showsComments()) {
      return List.of();
    }
    return useCases.read(
        () ->
            read(
                CommentRows.SELECT
                    + " WHERE c.consultation_id = :consultation AND c.number IN (:numbers)"
                    + " AND c.publication IS NOT NULL ORDER BY c.number",
                Map.of("consultation", consultation.id().value(), "numbers", numbers)));
  }

  /// From the root down to the comment itself.
  public List<CommentDetails> ancestors(ConsultationDetails consultation, CommentDetails comment) {
    return useCases.read(
        () ->
            read(
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

  /// What answers a comment itself, by publication.
  public CommentPage directReplies(CommentDetails comment, int afterPublication) {
    return useCases.read(
        () ->
            page(
                read(
                    CommentRows.SELECT
                        + " WHERE c.parent_id = :comment AND c.publication > :after ORDER BY c.publication LIMIT "
                        + (MOST_ITEMS + 1),
                    Map.of("comment", comment.id().value(), "after", afterPublication)),
                MOST_ITEMS));
  }

  /// What a published comment said before, the latest first. Sealed revisions and what awaits
  /// review are not among them.
  public List<CommentRevision> earlierRevisions(CommentDetails comment) {
    return comment.state().showsText() && comment.revision() > 1
        ? useCases.read(() -> rows.earlierRevisions(comment.id()))
        : List.of();
  }

  /// Which questions got something published after a number, in order of publication.
  public List<Arrival> arrivals(ConsultationId consultation, int afterPublication) {
    return useCases.read(() -> rows.arrivals(consultation, afterPublication, MOST_ITEMS));
  }

  public CommentPage byContributor(
      ConsultationDetails consultation, int contributor, int afterPublication) {
    return byContributor(consultation, contributor, afterPublication, MOST_ITEMS);
  }

  /// No more of them than are wanted.
  public CommentPage byContributor(
      ConsultationDetails consultation, int contributor, int afterPublication, int most) {
    return useCases.read(
        () ->
            page(
                read(
                    CommentRows.SELECT
                        + " WHERE k.consultation_id = :consultation AND k.number = :contributor"
                        + " AND c.publication > :after ORDER BY c.publication LIMIT :most",
                    Map.of(
                        "consultation",
                        consultation.id().value(),
                        "contributor",
                        contributor,
                        "after",
                        afterPublication,
                        "most",
                        most + 1)),
                most));
  }

  private List<CommentDetails> read(String sql, Map<String, ?> parameters) {
    return connections.connected(rows.read(sql, parameters));
  }

  private List<CommentDetails> roots(
      QuestionId question, ThreadOrder order, ThreadFilter filter, @Nullable String after) {
    int size = filter.theme() == 0 ? 0 : themes.size(question, filter.theme());
    var query = ThreadQuery.of(question, order, filter, after, THREADS_A_PAGE + 1, size);
    return rows.read(CommentRows.SELECT + query.sql(), query.parameters());
  }

  private List<CommentThread> connected(
      List<CommentDetails> roots, Map<Integer, List<CommentDetails>> replies) {
    var all = new ArrayList<>(roots);
    replies.values().forEach(all::addAll);
    var connected = new LinkedHashMap<Integer, CommentDetails>();
    connections.connected(all).forEach(comment -> connected.put(comment.number(), comment));
    var threads = new ArrayList<CommentThread>(roots.size());
    for (var comment : roots) {
      var root = connected.getOrDefault(comment.number(), comment);
      var first =
          replies.getOrDefault(root.number(), List.of()).stream()
              .map(reply -> connected.getOrDefault(reply.number(), reply))
              .toList();
      boolean hasMore = first.size() > REPLIES_AT_FIRST;
      threads.add(
          new CommentThread(
              root,
              ReplyOrder.drawn(root, hasMore ? first.subList(0, REPLIES_AT_FIRST) : first),
              hasMore));
    }
    return threads;
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

  private static CommentPage page(List<CommentDetails> found, int limit) {
    boolean more = found.size() > limit;
    var items = more ? found.subList(0, limit) : found;
    return new CommentPage(
        items,
        more ? Optional.of(String.valueOf(items.getLast().publication())) : Optional.empty());
  }
}
