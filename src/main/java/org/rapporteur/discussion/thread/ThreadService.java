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
import org.rapporteur.shared.Transactions;
import org.springframework.stereotype.Service;

/// Loads threads page by page, at a cost that does not grow with the number of comments.
@Service
public class ThreadService {

  public static final int THREADS_PER_PAGE = 20;
  public static final int FIRST_REPLIES = 10;
  public static final int MAX_ITEMS = 100;

  private final CommentSql rows;
  private final CommentConnectionSql connections;
  private final ThemeService themes;
  private final Transactions transactions;

  ThreadService(
      CommentSql rows,
      CommentConnectionSql connections,
      ThemeService themes,
      Transactions transactions) {
    this.rows = rows;
    this.connections = connections;
    this.themes = themes;
    this.transactions = transactions;
  }

  public ThreadPage listThreads(
      QuestionId question, ThreadOrder order, ThreadFilter filter, @Nullable String after) {
    return transactions.read(
        () -> {
          var roots = loadRoots(question, order, filter, after);
          boolean hasMore = roots.size() > THREADS_PER_PAGE;
          var page = hasMore ? roots.subList(0, THREADS_PER_PAGE) : roots;
          var threads = toThreads(page, loadFirstReplies(page));
          return new ThreadPage(
              threads, hasMore ? Optional.of(order.cursorAfter(page.getLast())) : Optional.empty());
        });
  }

  /// Number of comments of the theme that match all other filters.
  public int countInTheme(QuestionId question, ThreadFilter filter) {
    var parameters = new HashMap<String, Object>();
    parameters.put("question", question.value());
    return rows.count(
        "SELECT COUNT(*)" + ThreadQuery.fromTheme("c", filter, parameters), parameters);
  }

  /// Replies of a thread with higher publication numbers, in order of publication.
  public CommentPage listReplies(CommentId root, int afterPublication) {
    return transactions.read(
        () -> {
          var found =
              query(
                  CommentSql.SELECT_PUBLIC
                      + " WHERE c.root_id = :root AND c.publication > :after ORDER BY c.publication LIMIT "
                      + (MAX_ITEMS + 1),
                  Map.of("root", root.value(), "after", afterPublication));
          return toPage(found, MAX_ITEMS);
        });
  }

  /// Visible comments of a question in order of publication, for the API.
  public CommentPage listByPublication(QuestionId question, int afterPublication, int maxItems) {
    int limit = Math.clamp(maxItems, 1, MAX_ITEMS);
    return transactions.read(
        () ->
            toPage(
                query(
                    CommentSql.SELECT_PUBLIC
                        + " WHERE c.question_id = :question AND c.publication > :after ORDER BY c.publication LIMIT "
                        + (limit + 1),
                    Map.of("question", question.value(), "after", afterPublication)),
                limit));
  }

  public List<CommentDetails> listNewest(ConsultationDetails consultation, int limit) {
    return transactions.read(
        () ->
            query(
                CommentSql.SELECT_PUBLIC
                    + " WHERE c.consultation_id = :consultation AND c.publication IS NOT NULL"
                    + " ORDER BY c.publication DESC LIMIT "
                    + Math.clamp(limit, 1, MAX_ITEMS),
                Map.of("consultation", consultation.id().value())));
  }

  /// Empty before the opening and after a withdrawal of the consultation.
  public Optional<CommentDetails> find(ConsultationDetails consultation, int number) {
    if (!consultation.phase().showsComments()) {
      return Optional.empty();
    }
    return transactions.read(
        () ->
            query(
                    CommentSql.SELECT_PUBLIC
                        + " WHERE c.consultation_id = :consultation AND c.number = :number AND c.publication IS NOT NULL",
                    Map.of("consultation", consultation.id().value(), "number", number))
                .stream()
                .findFirst());
  }

  /// The refusal for a number without a visible comment. It contains the highest public number.
  public Refusal notFoundRefusal(ConsultationDetails consultation, int number) {
    int lastNumber = consultation.phase().showsComments() ? lastPublicNumber(consultation.id()) : 0;
    return lastNumber == 0
        ? new NotFound("comment", CommentLinks.reference(number))
        : new NoSuchComment(consultation.slug(), number, lastNumber);
  }

  private int lastPublicNumber(ConsultationId consultation) {
    return transactions.read(
        () ->
            rows.count(
                """
                SELECT COALESCE((SELECT number FROM comment
                                  WHERE consultation_id = :consultation AND publication IS NOT NULL
                                  ORDER BY number DESC LIMIT 1), 0)
                """,
                Map.of("consultation", consultation.value())));
  }

  /// The visible ones among these comments, by number. The caller limits how many.
  public List<CommentDetails> find(
      ConsultationDetails consultation, java.util.Collection<Integer> numbers) {
    if (numbers.isEmpty() || !consultation.phase().showsComments()) {
      return List.of();
    }
    return transactions.read(
        () ->
            query(
                CommentSql.SELECT_PUBLIC
                    + " WHERE c.consultation_id = :consultation AND c.number IN (:numbers)"
                    + " AND c.publication IS NOT NULL ORDER BY c.number",
                Map.of("consultation", consultation.id().value(), "numbers", numbers)));
  }

  /// From the root to the comment itself.
  public List<CommentDetails> listAncestors(
      ConsultationDetails consultation, CommentDetails comment) {
    return transactions.read(
        () ->
            query(
                """
                WITH RECURSIVE line AS (
                  SELECT id, parent_id FROM comment WHERE id = :comment
                  UNION ALL
                  SELECT a.id, a.parent_id FROM comment a JOIN line ON a.id = line.parent_id
                )
                """
                    + CommentSql.SELECT_PUBLIC
                    + " JOIN line ON line.id = c.id ORDER BY c.publication",
                Map.of("comment", comment.id().value())));
  }

  /// Direct replies to a comment, in order of publication.
  public CommentPage listDirectReplies(CommentDetails comment, int afterPublication) {
    return transactions.read(
        () ->
            toPage(
                query(
                    CommentSql.SELECT_PUBLIC
                        + " WHERE c.parent_id = :comment AND c.publication > :after ORDER BY c.publication LIMIT "
                        + (MAX_ITEMS + 1),
                    Map.of("comment", comment.id().value(), "after", afterPublication)),
                MAX_ITEMS));
  }

  /// Earlier revisions of a published comment, newest first, without sealed and pending ones.
  public List<CommentRevision> listEarlierRevisions(CommentDetails comment) {
    return comment.state().showsText() && comment.revision() > 1
        ? transactions.read(() -> rows.listEarlierRevisions(comment.id()))
        : List.of();
  }

  /// Publications with higher numbers, in order.
  public List<NewPublication> listPublications(ConsultationId consultation, int afterPublication) {
    return transactions.read(
        () -> rows.listPublications(consultation, afterPublication, MAX_ITEMS));
  }

  public CommentPage listByContributor(
      ConsultationDetails consultation, int contributor, int afterPublication) {
    return listByContributor(consultation, contributor, afterPublication, MAX_ITEMS);
  }

  public CommentPage listByContributor(
      ConsultationDetails consultation, int contributor, int afterPublication, int limit) {
    return transactions.read(
        () ->
            toPage(
                query(
                    CommentSql.SELECT_PUBLIC
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
                        limit + 1)),
                limit));
  }

  private List<CommentDetails> query(String sql, Map<String, ?> parameters) {
    return connections.addConnections(rows.list(sql, parameters));
  }

  private List<CommentDetails> loadRoots(
      QuestionId question, ThreadOrder order, ThreadFilter filter, @Nullable String after) {
    int size = filter.theme() == 0 ? 0 : themes.countComments(question, filter.theme());
    var query = ThreadQuery.create(question, order, filter, after, THREADS_PER_PAGE + 1, size);
    return rows.list(CommentSql.SELECT_PUBLIC + query.sql(), query.parameters());
  }

  private List<CommentThread> toThreads(
      List<CommentDetails> roots, Map<Integer, List<CommentDetails>> replies) {
    var all = new ArrayList<>(roots);
    replies.values().forEach(all::addAll);
    var connected = new LinkedHashMap<Integer, CommentDetails>();
    connections.addConnections(all).forEach(comment -> connected.put(comment.number(), comment));
    var threads = new ArrayList<CommentThread>(roots.size());
    for (var comment : roots) {
      var root = connected.getOrDefault(comment.number(), comment);
      var first =
          replies.getOrDefault(root.number(), List.of()).stream()
              .map(reply -> connected.getOrDefault(reply.number(), reply))
              .toList();
      boolean hasMore = first.size() > FIRST_REPLIES;
      threads.add(
          new CommentThread(
              root,
              ReplyTreeOrder.sort(root, hasMore ? first.subList(0, FIRST_REPLIES) : first),
              hasMore));
    }
    return threads;
  }

  /// One statement for the page, with a limited index scan for each thread.
  private Map<Integer, List<CommentDetails>> loadFirstReplies(List<CommentDetails> roots) {
    var parts = new ArrayList<String>();
    for (var root : roots) {
      if (root.threadSize() > 0) {
        parts.add(
            "(%s WHERE c.root_id = %d AND c.publication IS NOT NULL ORDER BY c.publication LIMIT %d)"
                .formatted(CommentSql.SELECT_PUBLIC, root.id().value(), FIRST_REPLIES + 1));
      }
    }
    var byRoot = new LinkedHashMap<Integer, List<CommentDetails>>();
    if (!parts.isEmpty()) {
      for (var reply : rows.list(String.join(" UNION ALL ", parts), Map.of())) {
        byRoot.computeIfAbsent(reply.root(), number -> new ArrayList<>()).add(reply);
      }
    }
    return byRoot;
  }

  private static CommentPage toPage(List<CommentDetails> found, int limit) {
    boolean hasMore = found.size() > limit;
    var items = hasMore ? found.subList(0, limit) : found;
    return new CommentPage(
        items,
        hasMore ? Optional.of(String.valueOf(items.getLast().publication())) : Optional.empty());
  }
}
