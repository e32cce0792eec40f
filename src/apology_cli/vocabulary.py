"""The closed lists of words that a case file chooses from. Source: the case format."""

from enum import StrEnum


class Verdict(StrEnum):
    """What the inquiry found of a claim."""

    YES = "yes"
    NO = "no"
    PARTLY = "partly"
    UNCLEAR = "unclear"


class Outcome(StrEnum):
    """What was decided on a demand."""

    MET = "met"
    PARTLY = "partly"
    REFUSED = "refused"
    PENDING = "pending"


class Tone(StrEnum):
    """How the client wrote."""

    RESTRAINED = "restrained"
    EMOTIONAL = "emotional"


class Gender(StrEnum):
    """As the client is addressed."""

    FEMALE = "female"
    MALE = "male"


class Channel(StrEnum):
    """How the complaint reached us."""

    LETTER = "letter"
    EMAIL = "email"
    PHONE = "phone"
    CHAT = "chat"
    REVIEW = "review"
    IN_PERSON = "in-person"


class Frame(StrEnum):
    """How our answer leaves."""

    LETTER = "letter"
    EMAIL = "email"


class CompensationKind(StrEnum):
    """What sort of amends are made."""

    REFUND = "refund"
    DISCOUNT = "discount"
    BONUS = "bonus"
    VOUCHER = "voucher"
    REPLACEMENT = "replacement"
    FREE_SERVICE = "free-service"
    GIFT = "gift"
    PENALTY = "penalty"
    GESTURE = "gesture"


class PeriodUnit(StrEnum):
    """What a period counts."""

    WORKING_DAY = "working-day"
    DAY = "day"
    WEEK = "week"
    MONTH = "month"
