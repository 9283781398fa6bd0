package org.rapporteur.api.position;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.rapporteur.api.ApiCodes;
import org.rapporteur.consultation.question.ScaleChoice;
import org.rapporteur.discussion.questionposition.QuestionPositionTally;
import org.rapporteur.discussion.questionposition.QuestionPositionTally.GroupTally;

/// Numbers of contributors to a question by their positions on it.
@Schema(name = "QuestionPositions")
record QuestionPositionsJson(
    Map<String, Integer> byChoice, int notAnswered, Map<String, GroupJson> byGroup) {

  @Schema(name = "GroupQuestionPositions")
  record GroupJson(Map<String, Integer> byChoice, int notAnswered) {

    static GroupJson from(GroupTally tally) {
      return new GroupJson(countByCode(tally), tally.notAnswered());
    }
  }

  static QuestionPositionsJson from(QuestionPositionTally tally) {
    var byGroup = new LinkedHashMap<String, GroupJson>();
    tally
        .byGroup()
        .forEach((group, counts) -> byGroup.put(ApiCodes.codeFor(group), GroupJson.from(counts)));
    var total = tally.total();
    return new QuestionPositionsJson(countByCode(total), total.notAnswered(), byGroup);
  }

  private static Map<String, Integer> countByCode(GroupTally tally) {
    var counts = new LinkedHashMap<String, Integer>();
    Arrays.stream(ScaleChoice.values())
        .forEach(choice -> counts.put(choice.code(), tally.count(choice)));
    return counts;
  }
}
