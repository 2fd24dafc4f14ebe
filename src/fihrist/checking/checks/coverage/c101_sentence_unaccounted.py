"""
A sentence of a source has no passage in use and is not set aside.

Every sentence of every source is accounted for: something rests on a passage of it, or it is set aside with a reason. Else nobody
could tell what was read and left out from what was overlooked.

Fails:

```yaml
# catalogue/sources/khatami-visit.yaml
file: seeds/000_a02b6a7c3cf66cba.txt  # <- C101
passages: {}
```

Passes:

```yaml
# catalogue/sources/port-report.yaml
file: seeds/port-report.txt
sha256: af0b888ebaa577a0e6be29a6d4a8d8ca293c8f9ec9a4dfaaba3cc3546a740a28
set_aside:
  - {text: زارت رئيسة نوردال نورا كلاين ساحليا في تموز 2021, why: too-general}
  - {text: ووقّع البلدان خلال الزيارة اتفاقاً على بناء حوض للسفن في ميناء اللؤلؤ, why: too-general}
  - {text: وقال وزير دفاع ساحليا سامر الحداد إن بلاده طلبت من نوردال أربع غواصات من طراز "مرجان - 7", why: too-general}
  - {text: وأضاف الحداد أن مدى صاروخ "موج - 3" يتراوح بين 300 كلم و500 كلم، وأن رأسه الحربي يزن نحو 250 كلغ, why: too-general}
  - {text: وذكرت صحيفة الموانئ أن نوردال قد ترسل إلى ساحليا 12 صاروخاً من طراز "موج - 3", why: too-general}
  - {text: ونفت حكومة نوردال ذلك نفياً قاطعاً, why: too-general}
  - {text: ومن المقرر أن يبدأ تدريب ضباط ساحليا في ربيع 2022, why: too-general}
  - {text: وترى الباحثة ليلى ناصر من معهد البحار أن العلاقات بين نوردال وساحليا تحولت إلى شراكة, why: opinion}
  - {text: ولم تشارك نوردال في برنامج ساحليا الفضائي, why: too-general}
  - {text: ولا يخلو البحر من مفاجآت, why: rhetoric}
  - {text: نشرت صحيفة الموانئ هذا التقرير في 5 آب 2021, why: too-general}
```
"""

from collections.abc import Iterator

from fihrist.catalogue import Catalogue
from fihrist.catalogue.coverage import coverage
from fihrist.checking.finding import Finding, Spot
from fihrist.model.kinds.source import Source


def check(source: Source, catalogue: Catalogue) -> Iterator[Finding]:
    for sentence in coverage(source.id, catalogue).open if catalogue.whole else ():
        start = " ".join(sentence.text.split()[:12])
        message = f"sentence {sentence.number} (line {sentence.line}) is not accounted for: «{start}»"
        yield Finding(Spot("file"), message, "make a passage of it, or add it to `set_aside` with a reason")
