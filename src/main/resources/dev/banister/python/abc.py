"""Abstract classes."""

__all__ = ["ABC", "ABCMeta", "abstractmethod", "abstractproperty", "abstractclassmethod",
           "abstractstaticmethod"]


def abstractmethod(function):
    try:
        function.__isabstractmethod__ = True
    except (AttributeError, TypeError):
        return function
    return function


class ABCMeta(type):
    def __new__(metacls, name, bases, namespace, **keywords):
        cls = type.__new__(metacls, name, bases, namespace)
        abstract = [n for n, v in namespace.items() if _is_abstract(v)]
        for base in bases:
            for inherited in getattr(base, "_abstract_", ()):
                if _is_abstract(getattr(cls, inherited, None)) and inherited not in abstract:
                    abstract.append(inherited)
        cls._abstract_ = tuple(sorted(abstract))
        cls.__abstractmethods__ = frozenset(abstract)
        cls._registered_ = []
        return cls

    def __call__(cls, *args, **keywords):
        if cls._abstract_:
            plural = "method" if len(cls._abstract_) == 1 else "methods"
            raise TypeError(
                f"Can't instantiate abstract class {cls.__name__} with abstract {plural} "
                + ", ".join(cls._abstract_)
            )
        return super().__call__(*args, **keywords)

    def register(cls, subclass):
        cls._registered_.append(subclass)
        return subclass

    def __subclasscheck__(cls, subclass):
        return cls in subclass.__mro__ or any(
            issubclass(subclass, each) for each in cls.__dict__.get("_registered_", ())
        )

    def __instancecheck__(cls, instance):
        return type.__instancecheck__(cls, instance) or any(
            isinstance(instance, each) for each in cls.__dict__.get("_registered_", ())
        )


def _is_abstract(value):
    if isinstance(value, property):
        return _is_abstract(value.fget)
    function = getattr(value, "__func__", value)
    return getattr(function, "__isabstractmethod__", False) is True


class ABC(metaclass=ABCMeta):
    pass


abstractproperty = property
abstractclassmethod = classmethod
abstractstaticmethod = staticmethod
