"""What reading a card again showed."""

TEXT: dict[str, str] = {
    "reread.agreed": "読み直した{fields}は、届出どおりです",
    "reread.told": "ICチップでは確かめておらず、職員が確認しただけのもの：{procedures}",
}
