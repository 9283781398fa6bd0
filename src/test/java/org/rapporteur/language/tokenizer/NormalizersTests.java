package org.rapporteur.language.tokenizer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

class NormalizersTests {

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiter = '|',
      value = {
        "{'type':'Lowercase'} | ΟΔΟΣ İ | οδοσ i\u0307",
        "{'type':'NFC'} | e\u0301 ﬁ | é ﬁ",
        "{'type':'NFD'} | é ﬁ | e\u0301 ﬁ",
        "{'type':'NFKC'} | e\u0301 ﬁ Ａ | é fi A",
        "{'type':'NFKD'} | é ﬁ | e\u0301 fi",
        "{'type':'StripAccents'} | e\u0301 \u0E33 | e \u0E33",
        "{'type':'Strip','strip_left':true,'strip_right':false} | `  a b ` | `a b `",
        "{'type':'Strip','strip_left':false,'strip_right':true} | ` a b\u00A0\u0085` | ` a b`",
        "{'type':'Replace','pattern':{'String':'.'},'content':'$1'} | a.b | a$1b",
        "{'type':'Replace','pattern':{'Regex':' {2,}'},'content':' '} | `a   b c` | a b c",
        "{'type':'Replace','pattern':{'Regex':'\\\\s+'},'content':'_'} | `a \u00A0\u0085b c` | a_b_c",
        "{'type':'Replace','pattern':{'Regex':'a'},'content':'b'} | aa | bb"
      })
  void ruleIsApplied(String rule, String text, String expected) {
    assertThat(normalize(rule, text)).isEqualTo(expected);
  }

  @Test
  void rulesAreAppliedInOrder() {
    assertThat(
            normalize(
                "{'type':'Sequence','normalizers':[{'type':'NFD'},{'type':'StripAccents'},{'type':'Lowercase'}]}",
                "ÀÉ"))
        .isEqualTo("ae");
  }

  @Test
  void accentsStayWhenCaseStays() {
    String bert =
        "{'type':'BertNormalizer','clean_text':false,'handle_chinese_chars':false,'strip_accents':null,'lowercase':%s}";

    assertThat(normalize(bert.formatted("false"), "É\u0007论")).isEqualTo("É\u0007论");
    assertThat(normalize(bert.formatted("true"), "É\u0007论")).isEqualTo("e\u0007论");
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiter = '|',
      value = {
        "{'type':'Nmt'} | `normalizer.type: Nmt is not supported`",
        "{'type':'Lowercase','locale':'tr'} | `normalizer.locale: is not supported`",
        "{'type':'Sequence','normalizers':[{'type':'NFC'},{'type':'ByteLevel'}]} | `normalizer.normalizers[1].type: ByteLevel is not supported`",
        "{'type':'Replace','pattern':{'Regex':'(ab)+'},'content':''} | `normalizer.pattern: unsupported expression; supported: one character`",
        "{'type':'Strip','strip_left':1,'strip_right':true} | `normalizer.strip_left: must be true or false`",
        "{'type':'Precompiled','precompiled_charsmap':'AAAA'} | `normalizer.precompiled_charsmap: the table is damaged`",
        "[] | `normalizer.type: must be a string`"
      })
  void unknownRuleIsRefused(String rule, String why) {
    assertThatThrownBy(() -> normalize(rule, ""))
        .isInstanceOf(UnsupportedTokenizer.class)
        .hasMessageStartingWith(why);
  }

  private static String normalize(String rule, String text) {
    var node = JsonMapper.shared().readTree(rule.replace('\'', '"'));
    return Normalizers.parse(new ConfigNode("normalizer", node)).apply(text);
  }
}
