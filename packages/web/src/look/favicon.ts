/** The mark as a 32-pixel icon, for browsers that ask for `/favicon.ico`: made from `icon.svg`. */
export const favicon = Uint8Array.from(
  Buffer.from(
    [
      "AAABAAEAICAAAAEAIADXAwAAFgAAAIlQTkcNChoKAAAADUlIRFIAAAAgAAAAIAgGAAAAc3p69AAAA4xJREFUeJzsl2ss1WEc",
      "x7/n3wlxUh2SoqJSOk3k0G2rkaXVVhJataXUamValzeyvKjVYqxUb5haUilt0tVaIl024qBhjoySSxxzzf1+ep7HnMOQ/zGc",
      "Nz7bOef3XM7z+z6//++5/DloGQ5aZlqAcMBQKomYVEjItzEmkz7UYjPkAgGxCALm/BvcSDGSlEwwNSjI56RgE95wyhQIi0oN",
      "o8bjvExhgKJyQ4wD0/Jqg2gniZNIoDPTu6Crm7M+fyAfN8/KeI9Q91cXi9280N4pRM27pzCe28nrf6VVIly5b4uot1bQ1enN",
      "4fr6MJ82hMWuwTa/HWxgPrxPN2POKV9zFozZv7JGH76hG2Gxz5M5p5DnL+Yi/NOO2FrVs4qUrIWQHt2NnCLxmAMmyxaq7Az5",
      "/FH71Tbq4sJtR5jt2Y/weGtWZzSnA2FnM9D+5ZE7d9ytqDrtbgL2OZWyxlKFCJtO7EL8p6X4H0mZagEyudGw9sZmHVyKsIel",
      "hyeLLkVs2Img01koexmHcwfkrI7tA7N0e/E8KAXBvlmskobWI8AZAeHSITOJ/WDJ7J8Vs0kCilRtWYXqldveOQPXotZiyV4v",
      "XI9ei5a2mTCY1Y1AnxyUxMfhonce9PV6VP2Fg1X7H86D/ao67A90YjMIfmiD7EIxbp3LwM7z21l08kvmYqlpy7DZFhNRK8yb",
      "cfmeHUIe27B6PZ1e+HkWMKdGc0ZO0mE74fb1lch+8Bo2yxtYOZEkm+SgO3NOufFkDZ4l9UdisJDMgv4o0OSkbLVT4PeLOISe",
      "yRzV+YgCKJaLWpAamYA9W8qGtdHHkyRbxOyDriUwN2lltowIqGnQUyXwsd3FWCBux1iMehaI9HvwKuQjrp7MJnY37lxIxyn3",
      "wiF9tkmr4Li6ViXg83f1cnRxqAQfxjyMAn1y0ZwcgzNeBQjwzh3StsW2Wi1AbqyKzHKzJhKZNvBBo9NwiWkrfD1+MNt1wx/o",
      "kdXjKOkX0NE1AzGJy5jt4ljFe0whNCTULxNW5k045PqLlaVk1QxAlxzF2V7BezyN7wN0DdNNxETcwcrzDLuwzKx5SB9n6SQK",
      "GImBPKCstmjklf0TKsDBWi1Ak9lTNM6BkVgvUQtwceCfgBMmYOu6atitrCdnSo/qUOOLQJkGC/JbAu1gyaEDFcSow9RTR31z",
      "Amf0QIkT6L8oThXUlw/1LRio0eq1XJtMv5ppXcA/AAAA///cjeblAAAABklEQVQDADvNNahyA/ixAAAAAElFTkSuQmCC",
    ].join(""),
    "base64",
  ),
);
