package org.rapporteur.synthesis.model;

import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/// Stores calls of the language model.
interface ModelCallRepository extends Repository<ModelCall, Long> {

  String USE =
      """
      select new org.rapporteur.synthesis.model.ModelUse(c.model, count(c),
        sum(case when c.outcome = REJECTED then 1 else 0 end),
        sum(case when c.outcome = FAILED then 1 else 0 end),
        sum(c.requestTokens), sum(c.replyTokens))
      from ModelCall c where c.consultationId = :consultation""";

  ModelCall save(ModelCall call);

  /// Finds the last reply to a request.
  @Query(
      """
      from ModelCall c where c.consultationId = :consultation and c.requestHash = :hash
      and c.reply is not null order by c.id desc
      """)
  List<ModelCall> findReplies(long consultation, String hash, Limit limit);

  @Query("from ModelCall c where c.consultationId = :consultation order by c.id desc")
  List<ModelCall> list(long consultation, Limit limit);

  @Query("from ModelCall c where c.consultationId = :consultation and c.request is not null")
  List<ModelCall> listWithTexts(long consultation);

  @Query(
      "from ModelCall c where c.consultationId = :consultation and c.draft = :draft order by c.id")
  List<ModelCall> listOfDraft(long consultation, int draft, Limit limit);

  @Query(USE + " and c.run = :run group by c.model")
  Optional<ModelUse> findUseOfRun(long consultation, int run);

  @Query(USE + " and c.draft = :draft and c.run is not null group by c.model")
  Optional<ModelUse> findUse(long consultation, int draft);

  /// Lists the use outside runs.
  @Query(USE + " and c.draft = :draft and c.run is null group by c.model order by c.model")
  List<ModelUse> listUsesOutsideRuns(long consultation, int draft);

  @Modifying
  @Query(
      "update ModelCall c set c.draft = :draft where c.consultationId = :consultation and c.run = :run")
  void setDraft(long consultation, int run, int draft);
}
