// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.script;

import java.util.List;

/// Sentences in a script, as its writers end them.
///
/// @param between what stands between two sentences
record Script(String name, String between, List<String> sentences) {
    static final List<Script> ALL =
            List.of(
                    new Script(
                            "Latin",
                            " ",
                            List.of(
                                    "Dr. Smith met Mrs. Jones, e.g. on 3. May, at 5 p.m. sharp.",
                                    "“Where have you been?”",
                                    "She laughed, and then she was gone!")),
                    new Script(
                            "Cyrillic",
                            " ",
                            List.of(
                                    "Он живёт на ул. Ленина, т. е. совсем рядом.",
                                    "Вы уже были там?",
                                    "Я люблю этот город и его людей!")),
                    new Script(
                            "Greek",
                            " ",
                            List.of(
                                    "Ο κ. Παπαδόπουλος ήρθε χθες το βράδυ.",
                                    "Η θάλασσα είναι ήρεμη σήμερα!",
                                    "Μιλάμε αργά και καθαρά.")),
                    new Script(
                            "Arabic",
                            " ",
                            List.of(
                                    "ذهبت إلى السوق، ثم عدت إلى البيت.",
                                    "هل رأيت د. أحمد اليوم؟",
                                    "الصوت الجميل مثل الضوء!")),
                    new Script(
                            "Hebrew",
                            " ",
                            List.of(
                                    "הלכתי לשוק, ואז חזרתי הביתה.",
                                    "האם ראית את פרופ. כהן היום?",
                                    "הקול הזה יפה מאוד!")),
                    new Script(
                            "Devanagari",
                            " ",
                            List.of(
                                    "मैं कल बाज़ार गया और फिर घर लौट आया।",
                                    "क्या आपने आज डॉ. शर्मा को देखा?",
                                    "यह आवाज़ बहुत सुंदर है।")),
                    // Thai ends no sentence with a mark, but its paragraphs do end.
                    new Script(
                            "Thai",
                            "\n\n",
                            List.of(
                                    "เมื่อวานฉันไปตลาดแล้วกลับบ้าน",
                                    "วันนี้อากาศดีมาก",
                                    "เสียงนี้ไพเราะเหมือนแสงในห้อง")),
                    new Script(
                            "Chinese", "", List.of("昨天我去了市场，然后回家了。", "你今天见到史密斯博士了吗？", "这个声音真好听！")),
                    new Script(
                            "Japanese",
                            "",
                            List.of("昨日は市場へ行って、それから家に帰りました。", "「今日は先生に会いましたか？」", "いい声ですね！")),
                    new Script(
                            "Korean",
                            " ",
                            List.of("어제 시장에 갔다가 집에 돌아왔습니다.", "오늘 선생님을 만났습니까?", "목소리가 참 좋네요!")),
                    new Script(
                            "Amharic",
                            " ",
                            List.of(
                                    "ትናንት ወደ ገበያ ሄድኩ፣ ከዚያም ወደ ቤት ተመለስኩ።",
                                    "ዛሬ ዶክተሩን አይተኸዋል?",
                                    "ይህ ድምፅ በጣም ያምራል።")),
                    new Script(
                            "Burmese",
                            " ",
                            List.of(
                                    "မနေ့က ဈေးကို သွားပြီး အိမ်ပြန်လာတယ်။",
                                    "ဒီအသံက အရမ်း ကောင်းတယ်။")));

    @Override
    public String toString() {
        return name;
    }
}
